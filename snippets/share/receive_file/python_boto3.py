import subprocess

import boto3
import pandas as pd
from botocore.config import Config

s3 = boto3.client("s3", config=Config(signature_version="s3v4"))

link = s3.generate_presigned_url(
    "put_object",
    Params={"Bucket": "camille", "Key": "guide/depot/releves.csv"},
    ExpiresIn=3600,
)

# What the sender types, with curl, wherever the platform can be reached.
subprocess.run(["curl", "-sS", "-T", "releves.csv", link], check=True)

found = s3.get_object(Bucket="camille", Key="guide/depot/releves.csv")
print(pd.read_csv(found["Body"]))
