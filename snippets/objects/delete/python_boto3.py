import boto3

s3 = boto3.client("s3")

s3.delete_object(Bucket="camille", Key="guide/donnees/departements.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="guide/donnees/")
print([item["Key"] for item in found["Contents"]])
