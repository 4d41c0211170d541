from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
files = [path.as_posix() for path in Path("mesures").iterdir()]
fs.put(files, [f"camille/guide/{file}" for file in files])

print(len(fs.find("camille/guide/mesures")))
