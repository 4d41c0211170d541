"""Write with a permanent key, which the application has under names of its own."""

import os

import s3fs

fs = s3fs.S3FileSystem(
    key=os.environ["RAPPORT_KEY"],
    secret=os.environ["RAPPORT_SECRET"],
)

fs.put("communes.csv", "camille/rapports/communes.csv")
print(fs.ls("camille/rapports"))
