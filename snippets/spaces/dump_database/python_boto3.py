import subprocess
from datetime import datetime

import boto3

BUCKET = "camille"

s3 = boto3.client("s3")
key = f"guide/sauvegardes/communes-{datetime.now():%Y-%m-%d-%H%M%S}.dump"

with subprocess.Popen(["pg_dump", "--format=custom"], stdout=subprocess.PIPE) as dump:
    s3.upload_fileobj(dump.stdout, BUCKET, key)
if dump.returncode != 0:
    s3.delete_object(Bucket=BUCKET, Key=key)
    raise SystemExit("pg_dump failed")

# Read it back, whole: what a restore would do.
with subprocess.Popen(["pg_restore", "--file=/dev/null"], stdin=subprocess.PIPE) as check:
    s3.download_fileobj(BUCKET, key, check.stdin)
if check.returncode != 0:
    raise SystemExit("pg_restore cannot read it")
print(s3.head_object(Bucket=BUCKET, Key=key)["ContentLength"])
