import boto3

s3 = boto3.client("s3")

pages = s3.get_paginator("list_objects_v2")
sizes = []
for page in pages.paginate(Bucket="camille", Prefix="guide/donnees/"):
    sizes += [item["Size"] for item in page.get("Contents", [])]
print(len(sizes), sum(sizes))
