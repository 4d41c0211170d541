import boto3

s3 = boto3.client("s3")

pages = s3.get_paginator("list_objects_v2")
found = []
for page in pages.paginate(Bucket="camille", Prefix="guide/capteurs/"):
    found += [item["Key"] for item in page.get("Contents", [])]
print(len(found), found[0], found[-1])
