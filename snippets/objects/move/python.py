import s3fs

BUCKET = "camille"

fs = s3fs.S3FileSystem()

fs.cp_file(f"{BUCKET}/guide/donnees/2026/ventes.csv", f"{BUCKET}/guide/archives/ventes-2026.csv")
fs.rm_file(f"{BUCKET}/guide/donnees/2026/ventes.csv")

print(fs.ls(f"{BUCKET}/guide/archives"))
