import os

import boto3

s3 = boto3.client(
    "s3",
    aws_access_key_id=os.environ["RAPPORT_KEY"],
    aws_secret_access_key=os.environ["RAPPORT_SECRET"],
)

s3.upload_file("communes.csv", "camille", "guide/rapports/communes.csv")
for item in s3.list_objects_v2(Bucket="camille", Prefix="guide/rapports/")["Contents"]:
    print(item["Key"])
