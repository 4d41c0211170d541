"""Send a folder of small files as one object, and list what it holds."""

import tarfile

import s3fs

fs = s3fs.S3FileSystem()
with fs.open("camille/mesures.tar", "wb") as file, tarfile.open(fileobj=file, mode="w|") as tar:
    tar.add("mesures")

with fs.open("camille/mesures.tar") as file, tarfile.open(fileobj=file) as tar:
    names = sorted(member.name for member in tar if member.isfile())
print(len(names), "files, the first is", names[0])
