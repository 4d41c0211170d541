import os
import shutil
import subprocess

import s3fs

fs = s3fs.S3FileSystem()
restore = ["pg_restore", "--no-owner", "--single-transaction", "--dbname", os.environ["PGDATABASE"]]

with (
    fs.open("camille/guide/sauvegardes/communes-2026-05-04-183000.dump", "rb") as file,
    subprocess.Popen(restore, stdin=subprocess.PIPE) as running,
):
    shutil.copyfileobj(file, running.stdin)

if running.returncode != 0:
    raise SystemExit("pg_restore failed")
subprocess.run(["psql", "--csv", "--command", "SELECT count(*) FROM communes"], check=True)
