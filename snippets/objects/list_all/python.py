import s3fs

fs = s3fs.S3FileSystem()

found = fs.find("camille/guide/capteurs")
print(len(found), found[0], found[-1])
