"""Upload 200 small files, many at a time."""

import s3fs

fs = s3fs.S3FileSystem()
fs.put("mesures/", "camille/mesures/", recursive=True)

print(len(fs.find("camille/mesures")), "objects")
