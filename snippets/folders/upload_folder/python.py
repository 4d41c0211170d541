import s3fs

fs = s3fs.S3FileSystem()
fs.put("releves/", "camille/guide/releves/", recursive=True)

print(*fs.find("camille/guide/releves"), sep="\n")
