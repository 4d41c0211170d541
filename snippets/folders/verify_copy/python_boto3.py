import base64
import hashlib
from pathlib import Path

import boto3

s3 = boto3.client("s3")
with Path("communes.csv").open("rb") as file:
    expected = base64.b64encode(hashlib.file_digest(file, "sha256").digest()).decode()
    file.seek(0)
    s3.put_object(
        Bucket="camille", Key="guide/donnees/communes.csv", Body=file, ChecksumSHA256=expected
    )

found = s3.head_object(Bucket="camille", Key="guide/donnees/communes.csv", ChecksumMode="ENABLED")
print(found["ChecksumSHA256"])
print(found["ChecksumSHA256"] == expected)
