"""Delete an object."""

import boto3

s3 = boto3.client("s3")

s3.delete_object(Bucket="camille", Key="donnees/departements.csv")

found = s3.list_objects_v2(Bucket="camille", Prefix="donnees/")
print([item["Key"] for item in found["Contents"]])
