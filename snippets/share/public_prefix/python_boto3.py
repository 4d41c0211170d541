import os
from pathlib import Path

import boto3
import pandas as pd

s3 = boto3.client("s3")
s3.put_bucket_policy(Bucket="camille", Policy=Path("policy.json").read_text())

address = "https://" + os.environ["AWS_S3_ENDPOINT"]
print(pd.read_csv(f"{address}/camille/guide/diffusion/communes.csv", sep=";", decimal=","))
