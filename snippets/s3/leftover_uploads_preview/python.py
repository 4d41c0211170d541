import s3fs

fs = s3fs.S3FileSystem()

for upload in fs.list_multipart_uploads("camille"):
    print(upload["Initiated"], upload["Key"])
