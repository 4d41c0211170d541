import json
import os

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
    if key.get("name") == "rapport":
        admin.delete_service_account(key["accessKey"])
        print(key["name"])
