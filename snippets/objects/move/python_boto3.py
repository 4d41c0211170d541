import boto3

s3 = boto3.client("s3")

source = {"Bucket": "camille", "Key": "guide/donnees/2026/ventes.csv"}
s3.copy(source, "camille", "guide/archives/ventes-2026.csv")
s3.delete_object(**source)

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/archives/")
print([item["Key"] for item in found["Contents"]])
