"""See a folder appear with its first object."""

import boto3

s3 = boto3.client("s3")

s3.upload_file("communes.csv", "camille", "resultats/2026/communes.csv")

found = s3.list_objects_v2(Bucket="camille", Delimiter="/")
print([folder["Prefix"] for folder in found["CommonPrefixes"]])

found = s3.list_objects_v2(Bucket="camille", Prefix="resultats/")
print([item["Key"] for item in found["Contents"]])
