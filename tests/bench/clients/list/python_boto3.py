"""Count the objects of a folder."""

import os

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")
pages = s3.get_paginator("list_objects_v2")
keys = []
for page in pages.paginate(Bucket=bucket, Prefix=f"{prefix}/list/"):
    keys += [item["Key"] for item in page.get("Contents", [])]
print(len(keys))
