import os

import botocore.session
import s3fs

if "AWS_S3_ENDPOINT" in os.environ:
    os.environ["AWS_ENDPOINT_URL"] = "https://" + os.environ["AWS_S3_ENDPOINT"]

fs = s3fs.S3FileSystem()

print(fs.s3.meta.endpoint_url)
print(botocore.session.get_session().get_credentials().token is not None)
for bucket in fs.ls(""):
    print(bucket, fs.ls(bucket))
