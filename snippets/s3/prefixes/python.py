import s3fs

fs = s3fs.S3FileSystem()

fs.mkdir("camille/guide/resultats")
print(fs.exists("camille/guide/resultats"), fs.ls("camille/guide"))

fs.put_file("communes.csv", "camille/guide/resultats/2026/communes.csv")
print(fs.exists("camille/guide/resultats"), fs.ls("camille/guide"))
