import os

import boto3

mine = boto3.client("s3")
project = boto3.client(
    "s3",
    aws_access_key_id=os.environ["PROJET_ACCESS_KEY_ID"],
    aws_secret_access_key=os.environ["PROJET_SECRET_ACCESS_KEY"],
)

found = mine.get_object(Bucket="camille", Key="guide/donnees/departements.csv")
project.upload_fileobj(found["Body"], "projet-climat", "guide/departements.csv")

listed = project.list_objects_v2(Bucket="projet-climat")
print([item["Key"] for item in listed["Contents"]])
