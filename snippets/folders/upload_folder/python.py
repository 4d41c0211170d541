from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
files = [path.as_posix() for path in Path("releves").rglob("*") if path.is_file()]
fs.put(files, [f"camille/guide/{file}" for file in files])

print(*fs.find("camille/guide/releves"), sep="\n")
