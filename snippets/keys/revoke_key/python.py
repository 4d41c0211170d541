import os
from pathlib import Path

import urllib3
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

proxy = os.environ.get("HTTPS_PROXY")
admin = MinioAdmin(
    endpoint=os.environ["AWS_S3_ENDPOINT"],
    credentials=EnvAWSProvider(),
    http_client=urllib3.ProxyManager(proxy) if proxy else None,
)
file = Path("rapport.env")
key = dict(line.split("=", 1) for line in file.read_text().splitlines())["AWS_ACCESS_KEY_ID"]

admin.delete_service_account(key)
