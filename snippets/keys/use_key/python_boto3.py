"""Write with a permanent key, which the application has under names of its own."""

import os

import boto3

s3 = boto3.client(
    "s3",
    aws_access_key_id=os.environ["RAPPORT_KEY"],
    aws_secret_access_key=os.environ["RAPPORT_SECRET"],
)

s3.upload_file("communes.csv", "camille", "rapports/communes.csv")
for item in s3.list_objects_v2(Bucket="camille", Prefix="rapports/")["Contents"]:
    print(item["Key"])
