"""Let everybody read a folder, and read it without keys."""

import os
from pathlib import Path
from urllib.request import urlopen

import boto3

s3 = boto3.client("s3")
s3.put_bucket_policy(Bucket="camille", Policy=Path("policy.json").read_text())

address = "https://" + os.environ["AWS_S3_ENDPOINT"]
with urlopen(f"{address}/camille/diffusion/communes.csv") as answer:
    print(answer.read().decode())
