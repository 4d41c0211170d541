"""Copy an object within a bucket."""

import boto3

s3 = boto3.client("s3")

source = {"Bucket": "camille", "Key": "donnees/departements.csv"}
s3.copy(source, "camille", "diffusion/departements.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="diffusion/")
print([item["Key"] for item in found["Contents"]])
