import boto3

s3 = boto3.client("s3")

pages = s3.get_paginator("list_objects_v2")
for page in pages.paginate(Bucket="camille", Prefix="guide/donnees/", Delimiter="/"):
    for folder in page.get("CommonPrefixes", []):
        print(folder["Prefix"])
    for item in page.get("Contents", []):
        print(item["Key"], item["Size"])
