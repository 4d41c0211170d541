import os

import boto3

for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
    os.environ.pop(name, None)
boto3.setup_default_session()

s3 = boto3.client("s3")
for item in s3.list_objects_v2(Bucket="camille", Prefix="guide/donnees/")["Contents"]:
    print(item["Key"])
