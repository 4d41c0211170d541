import os

import s3fs

fs = s3fs.S3FileSystem(
    key=os.environ["RAPPORT_KEY"],
    secret=os.environ["RAPPORT_SECRET"],
)

fs.put_file("communes.csv", "camille/guide/rapports/communes.csv")
print(fs.ls("camille/guide/rapports"))
