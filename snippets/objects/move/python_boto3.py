import boto3

BUCKET = "camille"

s3 = boto3.client("s3")

source = {"Bucket": BUCKET, "Key": "guide/donnees/2026/ventes.csv"}
s3.copy(source, BUCKET, "guide/archives/ventes-2026.csv")
s3.delete_object(**source)

found = s3.list_objects_v2(Bucket=BUCKET, Prefix="guide/archives/")
print([item["Key"] for item in found["Contents"]])
