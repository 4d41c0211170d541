"""Download many small files, one after the other."""

import os
from pathlib import PurePosixPath

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")
pages = s3.get_paginator("list_objects_v2")
for page in pages.paginate(Bucket=bucket, Prefix=f"{prefix}/get_many/"):
    for item in page["Contents"]:
        s3.download_file(bucket, item["Key"], f"got/{PurePosixPath(item['Key']).name}")
