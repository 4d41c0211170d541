from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()

fs.get_file("camille/guide/archives/relevé été 2026.csv", "relevé été 2026.csv")

print(Path("relevé été 2026.csv").read_text(encoding="utf-8"), end="")
