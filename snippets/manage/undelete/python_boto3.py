import boto3

BUCKET = "camille"

s3 = boto3.client("s3")

if "Status" not in s3.get_bucket_versioning(Bucket=BUCKET):
    raise SystemExit("versioning is off")

pages = s3.get_paginator("list_object_versions")
for page in pages.paginate(Bucket=BUCKET, Prefix="guide/donnees/"):
    for mark in page.get("DeleteMarkers", []):
        if mark["IsLatest"]:
            s3.delete_object(Bucket=BUCKET, Key=mark["Key"], VersionId=mark["VersionId"])
            print(mark["Key"])
