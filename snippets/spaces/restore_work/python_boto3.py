from pathlib import Path

import boto3

bucket = boto3.resource("s3").Bucket("camille")
work = Path.home() / "work"

for item in bucket.objects.filter(Prefix="guide/work/meteo/"):
    path = work / item.key.removeprefix("guide/work/meteo/")
    path.parent.mkdir(parents=True, exist_ok=True)
    bucket.download_file(item.key, path)
    print(path.relative_to(work))
