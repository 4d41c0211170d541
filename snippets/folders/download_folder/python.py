import s3fs

fs = s3fs.S3FileSystem()
keys = fs.find("camille/guide/donnees")
files = [key.removeprefix("camille/guide/") for key in keys]
fs.get(keys, files)

print(*files, sep="\n")
