import os

import s3fs

mine = s3fs.S3FileSystem()
project = s3fs.S3FileSystem(
    key=os.environ["PROJET_ACCESS_KEY_ID"],
    secret=os.environ["PROJET_SECRET_ACCESS_KEY"],
)

project.pipe(
    "projet-climat/guide/departements.csv", mine.cat("camille/guide/donnees/departements.csv")
)

print(project.ls("projet-climat/guide", refresh=True))
