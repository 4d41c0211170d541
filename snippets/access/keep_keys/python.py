import os
from configparser import RawConfigParser
from pathlib import Path

import s3fs

path = Path.home() / ".aws" / "credentials"
path.parent.mkdir(exist_ok=True)
path.touch(mode=0o600)

kept = RawConfigParser()
kept.read(path)
kept["default"] = {
    "aws_access_key_id": os.environ["AWS_ACCESS_KEY_ID"],
    "aws_secret_access_key": os.environ["AWS_SECRET_ACCESS_KEY"],
    "endpoint_url": "https://" + os.environ["AWS_S3_ENDPOINT"],
}
with path.open("w") as file:
    kept.write(file)

print(s3fs.S3FileSystem().ls(""))
