import os

import boto3

endpoint = "https://" + os.environ["AWS_S3_ENDPOINT"]
s3 = boto3.client("s3", endpoint_url=endpoint)

print(endpoint)
print("AWS_SESSION_TOKEN" in os.environ)
for bucket in s3.list_buckets()["Buckets"]:
    found = s3.list_objects_v2(Bucket=bucket["Name"], Delimiter="/")
    folders = [folder["Prefix"] for folder in found.get("CommonPrefixes", [])]
    print(bucket["Name"], folders)
