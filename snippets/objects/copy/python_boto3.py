import boto3

BUCKET = "camille"

s3 = boto3.client("s3")

source = {"Bucket": BUCKET, "Key": "guide/donnees/departements.csv"}
s3.copy(source, BUCKET, "guide/diffusion/departements.csv")

found = s3.list_objects_v2(Bucket=BUCKET, Prefix="guide/diffusion/")
print([item["Key"] for item in found["Contents"]])
