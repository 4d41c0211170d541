import boto3

s3 = boto3.client("s3")

s3.upload_file("communes.csv", "camille", "guide/resultats/2026/communes.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/", Delimiter="/")
print([folder["Prefix"] for folder in found["CommonPrefixes"]])

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/resultats/")
print([item["Key"] for item in found["Contents"]])
