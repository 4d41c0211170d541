from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
work = Path.home() / "work"
skipped = {".git", ".venv", ".cache"}

saved = fs.find("camille/guide/work", detail=True)
changed = {}
for path in sorted(work.rglob("*")):
    key = f"camille/guide/work/{path.relative_to(work).as_posix()}"
    if path.is_dir() or skipped & set(path.parts):
        continue
    now, then = path.stat(), saved.get(key)
    if then and then["size"] == now.st_size and then["LastModified"].timestamp() > now.st_mtime:
        continue
    changed[key] = path
print(*changed, sep="\n")

for key, path in changed.items():
    fs.put_file(path, key)
print(len(changed), len(saved.keys() | changed))
