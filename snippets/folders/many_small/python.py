import s3fs

fs = s3fs.S3FileSystem()
fs.put("mesures/", "camille/guide/mesures/", recursive=True)

print(len(fs.find("camille/guide/mesures")))
