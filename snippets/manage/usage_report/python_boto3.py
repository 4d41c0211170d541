from collections import Counter

import boto3

s3 = boto3.client("s3")

objects, sizes = Counter(), Counter()
for page in s3.get_paginator("list_objects_v2").paginate(Bucket="camille", Prefix="guide/"):
    for item in page.get("Contents", []):
        folder = item["Key"].split("/")[1]
        objects[folder] += 1
        sizes[folder] += item["Size"]

for folder, size in sizes.most_common():
    print(folder, objects[folder], size)
