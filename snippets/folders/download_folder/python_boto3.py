from pathlib import Path

import boto3

bucket = boto3.resource("s3").Bucket("camille")
for found in bucket.objects.filter(Prefix="guide/donnees/"):
    path = Path(found.key).relative_to("guide")
    path.parent.mkdir(parents=True, exist_ok=True)
    bucket.download_file(found.key, path)
    print(path)
