import s3fs

BUCKET = "camille"

fs = s3fs.S3FileSystem()

for upload in fs.list_multipart_uploads(BUCKET):
    name = {"Bucket": BUCKET, "Key": upload["Key"], "UploadId": upload["UploadId"]}
    if name["Key"].startswith("guide/archives/"):
        fs.call_s3("abort_multipart_upload", **name)

print([upload["Key"] for upload in fs.list_multipart_uploads(BUCKET)])
