"""Upload a folder and all that it holds."""

import s3fs

fs = s3fs.S3FileSystem()
fs.put("releves/", "camille/releves/", recursive=True)

print(*fs.find("camille/releves"), sep="\n")
