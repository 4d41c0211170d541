import boto3

s3 = boto3.client("s3")

pages = s3.get_paginator("list_object_versions")
for page in pages.paginate(Bucket="camille", Prefix="guide/donnees/"):
    for version in page.get("Versions", []):
        if not version["IsLatest"]:
            print(version["LastModified"], version["Size"], version["Key"])
