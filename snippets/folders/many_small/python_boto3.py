from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

s3 = boto3.client("s3")
files = sorted(Path("mesures").iterdir())


def send(file):
    s3.upload_file(file, "camille", f"guide/{file.as_posix()}")


with ThreadPoolExecutor(8) as threads:
    sent = list(threads.map(send, files))
print(len(sent))
