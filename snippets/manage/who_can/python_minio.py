import json
import os

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

policy = "portail-ing-lecture"
found = json.loads(admin.get_policy_entities(users=["alice"], groups=[], policies=[policy]))
for user in found["userMappings"]:
    print(user["user"], user["policies"])
    for group in user["memberOfMappings"]:
        print(group["group"], group["policies"])

for policy in found["policyMappings"]:
    print(policy["policy"], policy["users"], policy["groups"])
