from fnmatch import fnmatch
from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
work = Path.home() / "work"
skipped = [".git", ".venv", ".cache", ".aws", ".ssh"]
skipped += [".Renviron", "*.env", "*.env.*", "*.pem", "*.key"]

saved = fs.find("camille/guide/work/meteo", detail=True)
changed = {}
for path in sorted(work.rglob("*")):
    key = f"camille/guide/work/meteo/{path.relative_to(work).as_posix()}"
    parts = path.relative_to(work).parts
    if path.is_dir() or any(fnmatch(part, name) for part in parts for name in skipped):
        continue
    now, then = path.stat(), saved.get(key)
    if then and then["size"] == now.st_size and then["LastModified"].timestamp() > now.st_mtime:
        continue
    changed[key] = path
print(*changed, sep="\n")

for key, path in changed.items():
    fs.put_file(path, key)
print(len(changed), len(saved.keys() | changed))
