import json
import os

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

admin.user_disable("alice")

admin.group_remove("stagiaires", members=["alice"])
admin.user_remove("alice")

print(json.loads(admin.group_info("stagiaires"))["members"])
