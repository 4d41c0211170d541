"""Move an object, or rename it."""

import s3fs

fs = s3fs.S3FileSystem()

fs.mv("camille/donnees/2026/ventes.csv", "camille/archives/ventes-2026.csv")

print(fs.ls("camille/archives"))
