"""Download many small files."""

import os

import s3fs

fs = s3fs.S3FileSystem()
fs.get(f"{os.environ['TARGET']}/get_many/", "got/", recursive=True)
