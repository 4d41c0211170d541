import boto3

s3 = boto3.client("s3")

print(s3.get_bucket_versioning(Bucket="camille").get("Status", "versioning is off"))

pages = s3.get_paginator("list_object_versions")
for page in pages.paginate(Bucket="camille", Prefix="guide/donnees/"):
    for mark in page.get("DeleteMarkers", []):
        if mark["IsLatest"]:
            print(mark["LastModified"], mark["Key"])
