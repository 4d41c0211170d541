import boto3

BUCKET = "camille"

s3 = boto3.client("s3")

s3.upload_file("communes.csv", BUCKET, "guide/resultats/2026/communes.csv")

found = s3.list_objects_v2(Bucket=BUCKET, Prefix="guide/", Delimiter="/")
print([folder["Prefix"] for folder in found["CommonPrefixes"]])

found = s3.list_objects_v2(Bucket=BUCKET, Prefix="guide/resultats/")
print([item["Key"] for item in found["Contents"]])
