import s3fs

fs = s3fs.S3FileSystem()

fs.cp_file("camille/guide/donnees/2026/ventes.csv", "camille/guide/archives/ventes-2026.csv")
fs.rm_file("camille/guide/donnees/2026/ventes.csv")

print(fs.ls("camille/guide/archives"))
