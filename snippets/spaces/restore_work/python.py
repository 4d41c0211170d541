from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
work = Path.home() / "work"

fs.get("camille/guide/work/meteo/", f"{work}/", recursive=True)

print(*sorted(path.relative_to(work) for path in work.rglob("*.*")), sep="\n")
