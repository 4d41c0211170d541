import s3fs

fs = s3fs.S3FileSystem()

fs.make_bucket_versioned("camille")

print("versioned:", fs.is_bucket_versioned("camille"))
