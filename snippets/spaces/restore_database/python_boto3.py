import os
import subprocess

import boto3

s3 = boto3.client("s3")
restore = ["pg_restore", "--no-owner", "--single-transaction", "--dbname", os.environ["PGDATABASE"]]

with subprocess.Popen(restore, stdin=subprocess.PIPE) as running:
    s3.download_fileobj(
        "camille", "guide/sauvegardes/communes-2026-05-04-183000.dump", running.stdin
    )

if running.returncode != 0:
    raise SystemExit("pg_restore failed")
subprocess.run(["psql", "--csv", "--command", "SELECT count(*) FROM communes"], check=True)
