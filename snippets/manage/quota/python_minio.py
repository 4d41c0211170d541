import os

from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

admin = MinioAdmin(endpoint=os.environ["AWS_S3_ENDPOINT"], credentials=EnvAWSProvider())

admin.bucket_quota_set(bucket="portail-ing", size=50 * 2**30)

print(admin.bucket_quota_get(bucket="portail-ing"))
