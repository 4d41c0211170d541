import s3fs

fs = s3fs.S3FileSystem()

found = fs.find("camille/guide/releves")
for key in found:
    fs.rm_file(key)
print(len(found))
