import json
import os
from datetime import UTC, datetime

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

for key in json.loads(admin.list_service_account(""))["accounts"] or []:
    left = datetime.fromisoformat(key["expiration"]) - datetime.now(UTC)
    print(key.get("name"), None if left.days < 0 else left.days)
