import boto3
import pandas as pd
from botocore.config import Config

s3 = boto3.client("s3", config=Config(signature_version="s3v4"))

link = s3.generate_presigned_url(
    "get_object",
    Params={"Bucket": "camille", "Key": "guide/donnees/departements.csv"},
    ExpiresIn=3600,
)

print(pd.read_csv(link, sep=";"))
