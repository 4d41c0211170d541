import json
import os
import secrets
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

secret = Path("alice.txt")
secret.touch(mode=0o600)
secret.write_text(secrets.token_hex(20))
admin.user_add("alice", secret.read_text())

admin.policy_add("portail-ing-lecture", policy_file="lecture.json")
admin.group_add("stagiaires", members=["alice"])
admin.attach_policy(["portail-ing-lecture"], group="stagiaires")

group = json.loads(admin.group_info("stagiaires"))
print(group["name"], group["members"], group["policy"])
