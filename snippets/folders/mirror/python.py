from pathlib import Path

import s3fs

fs = s3fs.S3FileSystem()
there = fs.find("camille/guide/releves", detail=True)
here = {f"camille/guide/{path.as_posix()}": path for path in Path("releves").rglob("*.csv")}
if not here:
    raise SystemExit("no CSV in releves")

for key, path in here.items():
    now, then = path.stat(), there.get(key)
    same = then and then["size"] == now.st_size
    if not same or then["LastModified"].timestamp() <= now.st_mtime:
        fs.put_file(path, key)
for key in there:
    if key.endswith(".csv") and key not in here:
        fs.rm_file(key)

print(*fs.find("camille/guide/releves"), sep="\n")
