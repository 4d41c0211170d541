"""Upload many small files, eight at a time."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")


def put(path: Path) -> None:
    s3.put_object(Bucket=bucket, Key=f"{prefix}/put_many/{path.name}", Body=path.read_bytes())


with ThreadPoolExecutor(8) as pool:
    list(pool.map(put, Path("small").iterdir()))
