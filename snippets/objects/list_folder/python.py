import s3fs

fs = s3fs.S3FileSystem()

for item in fs.ls("camille/guide/donnees", detail=True):
    print(item["type"], item["size"], item["name"])
