import os

import boto3
import s3fs
from dask.distributed import Client


def renew(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


keys = boto3.Session().get_credentials()
variables = {
    "AWS_ACCESS_KEY_ID": keys.access_key,
    "AWS_SECRET_ACCESS_KEY": keys.secret_key,
    "AWS_SESSION_TOKEN": keys.token or "",
}

client = Client()
client.run(renew, variables)

print(client.submit(lambda: s3fs.S3FileSystem().ls("camille/guide/donnees")).result())
