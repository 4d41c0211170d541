"""List the keys that you made, and how long each has left."""

import json
import os
from datetime import UTC, datetime

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

for key in json.loads(admin.list_service_account(""))["accounts"] or []:
    left = datetime.fromisoformat(key["expiration"]) - datetime.now(UTC)
    print(key.get("name"), "never ends" if left.days < 0 else f"ends in {left.days} days")
