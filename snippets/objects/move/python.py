import s3fs

fs = s3fs.S3FileSystem()

fs.mv("camille/guide/donnees/2026/ventes.csv", "camille/guide/archives/ventes-2026.csv")

print(fs.ls("camille/guide/archives"))
