"""Upload a big file."""

import os

import s3fs

fs = s3fs.S3FileSystem()
fs.put("archive.bin", f"{os.environ['TARGET']}/upload/archive.bin")
