import s3fs

fs = s3fs.S3FileSystem()

fs.rm_file("camille/guide/donnees/departements.csv")

print(fs.ls("camille/guide/donnees"))
