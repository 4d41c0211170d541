"""See who you are for the storage, and which buckets and folders you may list."""

import os

import boto3

endpoint = "https://" + os.environ["AWS_S3_ENDPOINT"]
s3 = boto3.client("s3", endpoint_url=endpoint)

print(endpoint)
print("temporary key" if "AWS_SESSION_TOKEN" in os.environ else "permanent key")
for bucket in s3.list_buckets()["Buckets"]:
    found = s3.list_objects_v2(Bucket=bucket["Name"], Delimiter="/")
    folders = [folder["Prefix"] for folder in found.get("CommonPrefixes", [])]
    print(bucket["Name"], folders)
