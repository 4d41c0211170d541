import hashlib
from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
fs.put_file("communes.csv", "camille/guide/donnees/communes.csv")

local = Path("communes.csv")
with local.open("rb") as here, fs.open("camille/guide/donnees/communes.csv") as there:
    expected = hashlib.file_digest(here, "sha256").hexdigest()
    found = hashlib.file_digest(there, "sha256").hexdigest()
print(found)
print(found == expected)
