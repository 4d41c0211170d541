import boto3
from botocore import UNSIGNED
from botocore.config import Config

s3 = boto3.client(
    "s3",
    endpoint_url="https://minio.ouranos.ca",
    config=Config(signature_version=UNSIGNED),
)

found = s3.list_objects_v2(Bucket="portail-ing")
print([item["Key"] for item in found["Contents"]])
