"""Copy an object within a bucket."""

import s3fs

fs = s3fs.S3FileSystem()

fs.copy("camille/donnees/departements.csv", "camille/diffusion/departements.csv")

print(fs.ls("camille/diffusion"))
