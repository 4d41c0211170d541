"""List what a file has been."""

import boto3

s3 = boto3.client("s3")

found = s3.list_object_versions(Bucket="camille", Prefix="donnees/communes.csv")
for version in found["Versions"]:
    print(version["LastModified"], version["Size"], version["VersionId"])
