"""Delete an object."""

import s3fs

fs = s3fs.S3FileSystem()

fs.rm("camille/donnees/departements.csv")

print(fs.ls("camille/donnees"))
