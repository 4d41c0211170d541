import subprocess

import boto3

s3 = boto3.client("s3")
saved = {"Bucket": "camille", "Key": "guide/sauvegardes/communes.dump"}

with subprocess.Popen(["pg_dump", "--format=custom"], stdout=subprocess.PIPE) as dump:
    s3.upload_fileobj(dump.stdout, **saved)

if dump.returncode != 0:
    s3.delete_object(**saved)
    raise SystemExit("pg_dump failed")
print(s3.head_object(**saved)["ContentLength"])
