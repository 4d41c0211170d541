import os
from urllib.error import HTTPError
from urllib.request import urlopen

import boto3

s3 = boto3.client("s3")
s3.delete_bucket_policy(Bucket="camille")

address = "https://" + os.environ["AWS_S3_ENDPOINT"]
try:
    urlopen(f"{address}/camille/guide/diffusion/communes.csv")
except HTTPError as error:
    print(error.code)
