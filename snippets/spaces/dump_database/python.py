import shutil
import subprocess

import s3fs

fs = s3fs.S3FileSystem()
saved = "camille/guide/sauvegardes/communes.dump"

with (
    subprocess.Popen(["pg_dump", "--format=custom"], stdout=subprocess.PIPE) as dump,
    fs.open(saved, "wb") as file,
):
    shutil.copyfileobj(dump.stdout, file)

if dump.returncode != 0:
    fs.rm(saved)
    raise SystemExit("pg_dump failed")
print(fs.size(saved))
