import zipfile

import s3fs

fs = s3fs.S3FileSystem()
with zipfile.ZipFile("guide.zip") as archive:
    given = {f"camille/{name}" for name in archive.namelist()}
there = set(fs.find("camille/guide"))

print(len(there & given), "files of the test data set")
print("others:", *sorted(there - given), sep="\n")
