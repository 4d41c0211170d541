"""Replace a key without a gap: the new one works before the old one goes."""

import json
import os
from pathlib import Path

import s3fs
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())
file = Path("rapport.env")
old = dict(line.split("=", 1) for line in file.read_text().splitlines())

answer = admin.add_service_account(name="rapport", policy_file="policy.json")
new = json.loads(answer)["credentials"]

fs = s3fs.S3FileSystem(key=new["accessKey"], secret=new["secretKey"])
print(fs.ls("camille/rapports"))

file.write_text(f"AWS_ACCESS_KEY_ID={new['accessKey']}\nAWS_SECRET_ACCESS_KEY={new['secretKey']}\n")
admin.delete_service_account(old["AWS_ACCESS_KEY_ID"])
