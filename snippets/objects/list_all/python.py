"""List all objects under a folder, however many."""

import s3fs

fs = s3fs.S3FileSystem()

found = fs.find("camille/capteurs")
print(len(found), found[0], found[-1])
