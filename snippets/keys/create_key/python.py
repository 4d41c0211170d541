import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import urllib3
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

host = os.environ["AWS_S3_ENDPOINT"]
proxy = os.environ.get("HTTPS_PROXY")
admin = MinioAdmin(
    endpoint=host,
    credentials=EnvAWSProvider(),
    http_client=urllib3.ProxyManager(proxy) if proxy else None,
)

end = datetime.now(UTC) + timedelta(days=90)
answer = admin.add_service_account(
    name="rapport",
    description="rapport de la nuit, cron",
    policy_file="policy.json",
    expiration=end.strftime("%Y-%m-%dT%H:%M:%SZ"),
)
key = json.loads(answer)["credentials"]

file = Path("rapport.env")
file.touch(mode=0o600)
file.write_text(
    f"AWS_ACCESS_KEY_ID={key['accessKey']}\n"
    f"AWS_SECRET_ACCESS_KEY={key['secretKey']}\n"
    f"AWS_S3_ENDPOINT={host}\n"
    f"AWS_ENDPOINT_URL=https://{host}\n"
)
print(file)
