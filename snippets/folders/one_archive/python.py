import tarfile

import s3fs

fs = s3fs.S3FileSystem()
with (
    fs.open("camille/guide/mesures.tar", "wb") as file,
    tarfile.open(fileobj=file, mode="w|") as tar,
):
    tar.add("mesures")

with fs.open("camille/guide/mesures.tar") as file, tarfile.open(fileobj=file) as tar:
    names = sorted(member.name for member in tar if member.isfile())
print(len(names), names[0])
