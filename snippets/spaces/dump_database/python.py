import shutil
import subprocess
from datetime import datetime

import s3fs

fs = s3fs.S3FileSystem()
saved = f"camille/guide/sauvegardes/communes-{datetime.now():%Y-%m-%d-%H%M%S}.dump"

with (
    subprocess.Popen(["pg_dump", "--format=custom"], stdout=subprocess.PIPE) as dump,
    fs.open(saved, "wb") as file,
):
    shutil.copyfileobj(dump.stdout, file)
if dump.returncode != 0:
    fs.rm_file(saved)
    raise SystemExit("pg_dump failed")

# Read it back, whole: what a restore would do.
with (
    fs.open(saved, "rb") as file,
    subprocess.Popen(["pg_restore", "--file=/dev/null"], stdin=subprocess.PIPE) as check,
):
    shutil.copyfileobj(file, check.stdin)
if check.returncode != 0:
    raise SystemExit("pg_restore cannot read it")
print(fs.size(saved))
