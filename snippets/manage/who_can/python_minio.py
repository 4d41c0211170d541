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

policy = "portail-ing-lecture"
found = json.loads(admin.get_policy_entities(users=["alice"], groups=[], policies=[policy]))
for user in found["userMappings"]:
    print(user["user"], user["policies"])
    for group in user["memberOfMappings"]:
        print(group["group"], group["policies"])

for policy in found["policyMappings"]:
    print(policy["policy"], policy["users"], policy["groups"])
