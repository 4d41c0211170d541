"""Upload 200 small files, eight at a time."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

s3 = boto3.client("s3")
files = sorted(Path("mesures").iterdir())

with ThreadPoolExecutor(8) as threads:
    sent = list(threads.map(lambda file: s3.upload_file(file, "camille", file.as_posix()), files))
print(len(sent), "objects")
