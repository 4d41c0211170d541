"""Download a big file."""

import os

import s3fs

fs = s3fs.S3FileSystem()
fs.get(f"{os.environ['TARGET']}/download/archive.bin", "got/archive.bin")
