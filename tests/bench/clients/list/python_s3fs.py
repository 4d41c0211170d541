"""Count the objects of a folder."""

import os

import s3fs

fs = s3fs.S3FileSystem()
print(len(fs.find(f"{os.environ['TARGET']}/list")))
