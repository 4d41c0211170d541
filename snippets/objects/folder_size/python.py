"""Count the objects of a folder and what they weigh."""

import s3fs

fs = s3fs.S3FileSystem()

sizes = fs.du("camille/donnees", total=False)
print(len(sizes), "objects,", sum(sizes.values()), "bytes")
