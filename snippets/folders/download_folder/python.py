from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
fs.get("camille/guide/donnees/", "donnees/", recursive=True)

print(*sorted(Path("donnees").rglob("*.csv")), sep="\n")
