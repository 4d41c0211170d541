import json
from pathlib import Path

import boto3

s3 = boto3.client("s3")

rules = json.loads(Path("lifecycle.json").read_text())
s3.put_bucket_lifecycle_configuration(Bucket="camille", LifecycleConfiguration=rules)

for rule in s3.get_bucket_lifecycle_configuration(Bucket="camille")["Rules"]:
    print(rule["ID"], rule["Status"])
