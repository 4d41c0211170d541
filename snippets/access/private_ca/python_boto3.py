import os
from pathlib import Path

import boto3

os.environ["AWS_CA_BUNDLE"] = str(Path.home() / "entreprise.pem")

s3 = boto3.client("s3")
found = s3.list_objects_v2(Bucket="camille", Delimiter="/")
print([folder["Prefix"] for folder in found["CommonPrefixes"]])
