from pathlib import Path

import boto3

s3 = boto3.client("s3")
for path in sorted(Path("releves").rglob("*")):
    if path.is_file():
        s3.upload_file(path, "camille", f"guide/{path.as_posix()}")
        print(path)
