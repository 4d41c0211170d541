"""Upload many small files, one after the other."""

import os
from pathlib import Path

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")
for path in Path("small").iterdir():
    s3.upload_file(str(path), bucket, f"{prefix}/put_many/{path.name}")
