import os

import s3fs

endpoint = "https://" + os.environ["AWS_S3_ENDPOINT"]
fs = s3fs.S3FileSystem(endpoint_url=endpoint)

print(endpoint)
print("AWS_SESSION_TOKEN" in os.environ)
for bucket in fs.ls(""):
    print(bucket, fs.ls(bucket))
