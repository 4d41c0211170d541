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

admin.user_disable("alice")

admin.group_remove("stagiaires", members=["alice"])
admin.user_remove("alice")

print(json.loads(admin.group_info("stagiaires"))["members"])
