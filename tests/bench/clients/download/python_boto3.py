"""Download a big file."""

import os

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")
s3.download_file(bucket, f"{prefix}/download/archive.bin", "got/archive.bin")
