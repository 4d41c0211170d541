import json
import os
from datetime import UTC, datetime

import urllib3
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

proxy = os.environ.get("HTTPS_PROXY")
admin = MinioAdmin(
    endpoint=os.environ["AWS_S3_ENDPOINT"],
    credentials=EnvAWSProvider(),
    http_client=urllib3.ProxyManager(proxy) if proxy else None,
)

for key in json.loads(admin.list_service_account(""))["accounts"] or []:
    left = datetime.fromisoformat(key["expiration"]) - datetime.now(UTC)
    print(key.get("name"), None if left.days < 0 else left.days)
