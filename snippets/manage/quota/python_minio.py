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

admin.bucket_quota_set(bucket="portail-ing", size=50 * 2**30)

print(admin.bucket_quota_get(bucket="portail-ing"))
