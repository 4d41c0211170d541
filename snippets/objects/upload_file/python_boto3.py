import boto3

s3 = boto3.client("s3")

s3.upload_file("communes.csv", "camille", "guide/donnees/communes.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/donnees/")
print([item["Key"] for item in found["Contents"]])
