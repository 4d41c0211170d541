import s3fs

BUCKET = "camille"

fs = s3fs.S3FileSystem()

fs.mkdir(f"{BUCKET}/guide/resultats")
print(fs.exists(f"{BUCKET}/guide/resultats"), fs.ls(f"{BUCKET}/guide"))

fs.put_file("communes.csv", f"{BUCKET}/guide/resultats/2026/communes.csv")
print(fs.exists(f"{BUCKET}/guide/resultats"), fs.ls(f"{BUCKET}/guide"))
