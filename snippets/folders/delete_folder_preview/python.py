import s3fs

fs = s3fs.S3FileSystem()

found = fs.find("camille/guide/releves", detail=True)
print(len(found), sum(item["size"] for item in found.values()))
print(*list(found)[:5], sep="\n")
