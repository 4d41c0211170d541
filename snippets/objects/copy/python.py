import s3fs

BUCKET = "camille"

fs = s3fs.S3FileSystem()

fs.cp_file(f"{BUCKET}/guide/donnees/departements.csv", f"{BUCKET}/guide/diffusion/departements.csv")

print(fs.ls(f"{BUCKET}/guide/diffusion"))
