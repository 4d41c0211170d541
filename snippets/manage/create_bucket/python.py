import s3fs

fs = s3fs.S3FileSystem()

fs.mkdir("projet-neige")

print("projet-neige" in fs.ls(""))
