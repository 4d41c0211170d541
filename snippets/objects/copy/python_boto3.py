import boto3

s3 = boto3.client("s3")

source = {"Bucket": "camille", "Key": "guide/donnees/departements.csv"}
s3.copy(source, "camille", "guide/diffusion/departements.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/diffusion/")
print([item["Key"] for item in found["Contents"]])
