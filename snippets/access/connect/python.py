"""See who you are for the storage, and which buckets and folders you may list."""

import os

import s3fs

endpoint = "https://" + os.environ["AWS_S3_ENDPOINT"]
fs = s3fs.S3FileSystem(endpoint_url=endpoint)

print(endpoint)
print("temporary key" if "AWS_SESSION_TOKEN" in os.environ else "permanent key")
for bucket in fs.ls(""):
    print(bucket, fs.ls(bucket))
