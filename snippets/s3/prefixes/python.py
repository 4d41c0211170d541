"""See a folder appear with its first object."""

import s3fs

fs = s3fs.S3FileSystem()

fs.mkdir("camille/resultats")
print(fs.exists("camille/resultats"), fs.ls("camille"))

fs.put("communes.csv", "camille/resultats/2026/communes.csv")
print(fs.exists("camille/resultats"), fs.ls("camille"))
