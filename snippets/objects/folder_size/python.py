import s3fs

fs = s3fs.S3FileSystem()

sizes = fs.du("camille/guide/donnees", total=False)
print(len(sizes), sum(sizes.values()))
