"""Upload many small files."""

import os

import s3fs

fs = s3fs.S3FileSystem()
fs.put("small/", f"{os.environ['TARGET']}/put_many/", recursive=True)
