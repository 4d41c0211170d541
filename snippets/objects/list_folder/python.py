"""List a folder with its sizes."""

import s3fs

fs = s3fs.S3FileSystem()

for item in fs.ls("camille/donnees", detail=True):
    print(item["type"], item["size"], item["name"])
