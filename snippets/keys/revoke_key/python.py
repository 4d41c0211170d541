import json
import os

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

for key in json.loads(admin.list_service_account(""))["accounts"] or []:
    if key.get("name") == "rapport":
        admin.delete_service_account(key["accessKey"])
        print(key["name"])
