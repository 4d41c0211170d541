import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import s3fs
import urllib3
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

proxy = os.environ.get("HTTPS_PROXY")
admin = MinioAdmin(
    endpoint=os.environ["AWS_S3_ENDPOINT"],
    credentials=EnvAWSProvider(),
    http_client=urllib3.ProxyManager(proxy) if proxy else None,
)
end = datetime.now(UTC) + timedelta(days=90)
answer = admin.add_service_account(
    name="rapport", policy_file="policy.json", expiration=end.strftime("%Y-%m-%dT%H:%M:%SZ")
)
new = json.loads(answer)["credentials"]

fs = s3fs.S3FileSystem(key=new["accessKey"], secret=new["secretKey"])
print(fs.ls("camille/guide/rapports"))

file = Path("rapport.env").rename("rapport-old.env")
Path("rapport.env").touch(mode=0o600)
old = dict(line.split("=", 1) for line in file.read_text().splitlines())
keys = {"AWS_ACCESS_KEY_ID": new["accessKey"], "AWS_SECRET_ACCESS_KEY": new["secretKey"]}
lines = [f"{name}={value}\n" for name, value in (old | keys).items()]
Path("rapport.env").write_text("".join(lines))
