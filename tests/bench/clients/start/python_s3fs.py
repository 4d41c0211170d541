"""Import and connect, nothing else."""

import s3fs

s3fs.S3FileSystem().connect()
