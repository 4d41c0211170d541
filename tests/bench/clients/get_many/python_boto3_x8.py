"""Download many small files, eight at a time."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")


def get(key: str) -> None:
    contents = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    Path("got", PurePosixPath(key).name).write_bytes(contents)


pages = s3.get_paginator("list_objects_v2")
keys = [
    item["Key"]
    for page in pages.paginate(Bucket=bucket, Prefix=f"{prefix}/get_many/")
    for item in page["Contents"]
]
with ThreadPoolExecutor(8) as pool:
    list(pool.map(get, keys))
