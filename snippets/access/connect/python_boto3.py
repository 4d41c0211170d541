import os

import boto3

if "AWS_S3_ENDPOINT" in os.environ:
    os.environ["AWS_ENDPOINT_URL"] = "https://" + os.environ["AWS_S3_ENDPOINT"]

s3 = boto3.client("s3")

print(s3.meta.endpoint_url)
print(boto3.Session().get_credentials().token is not None)
for bucket in s3.list_buckets()["Buckets"]:
    found = s3.list_objects_v2(Bucket=bucket["Name"], Delimiter="/")
    folders = [folder["Prefix"] for folder in found.get("CommonPrefixes", [])]
    print(bucket["Name"], folders)
