import s3fs

fs = s3fs.S3FileSystem()
fs.write_text("camille/guide/bonjour.txt", "Bonjour !")
print(fs.read_text("camille/guide/bonjour.txt"))
