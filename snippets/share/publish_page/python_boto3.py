from pathlib import Path

import boto3

Path("rapport.html").write_text('<meta charset="utf-8">Relevés d’été')

s3 = boto3.client("s3")
html = {"ContentType": "text/html"}
s3.upload_file("rapport.html", "camille", "guide/rapport.html", ExtraArgs=html)

print(s3.head_object(Bucket="camille", Key="guide/rapport.html")["ContentType"])
