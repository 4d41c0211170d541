"""Upload a file, then compare what the server holds with what the disk holds."""

import hashlib
from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
fs.put_file("communes.csv", "camille/donnees/communes.csv")

local = Path("communes.csv")
with local.open("rb") as here, fs.open("camille/donnees/communes.csv") as there:
    expected = hashlib.file_digest(here, "sha256").hexdigest()
    found = hashlib.file_digest(there, "sha256").hexdigest()
print(found)
print("same" if found == expected else "DIFFERENT")
