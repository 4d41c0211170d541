import s3fs

fs = s3fs.S3FileSystem()

fs.cp_file("camille/guide/donnees/departements.csv", "camille/guide/diffusion/departements.csv")

print(fs.ls("camille/guide/diffusion"))
