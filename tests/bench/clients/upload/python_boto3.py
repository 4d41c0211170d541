"""Upload a big file."""

import os

import boto3

bucket, _, prefix = os.environ["TARGET"].partition("/")
s3 = boto3.client("s3")
s3.upload_file("archive.bin", bucket, f"{prefix}/upload/archive.bin")
