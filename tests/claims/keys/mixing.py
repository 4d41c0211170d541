"""How each tool of the page's table is given a key, beside the token of a service.

`CURE` stands where the page has the reader add something.
"""

PREPARE = """
import duckdb, duckdb_extension_httpfs, icechunk, obstore, pandas as pd, polars as pl
from minio import Minio
from obstore.store import S3Store
from pathlib import Path
from pyarrow.fs import S3FileSystem

key, secret = os.environ["RAPPORT_KEY"], os.environ["RAPPORT_SECRET"]
url, direct = os.environ["AWS_ENDPOINT_URL"], os.environ["DIRECT"]
host = direct.removeprefix("https://").rstrip("/")
options = {"key": key, "secret": secret}
csv, parquet = (f"camille/guide/diffusion/communes.{each}" for each in ("csv", "parquet"))
(httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")

def duckdb_rows(create_secret):
    with duckdb.connect() as session:
        session.execute(f"LOAD '{httpfs}'; SET ca_cert_file = '{os.environ['SSL_CERT_FILE']}'")
        session.execute(create_secret)
        return len(session.execute(f"FROM 's3://{parquet}'").fetchall())
"""
PYTHON = {
    "s3fs, pandas, xarray": 'len(pd.read_csv(f"s3://{csv}", storage_options=options))',
    "boto3": (
        'boto3.client("s3", aws_access_key_id=key, aws_secret_access_key=secret)'
        '.list_objects_v2(Bucket="camille", MaxKeys=1)["KeyCount"]'
    ),
    "PyArrow": (
        "S3FileSystem(access_key=key, secret_key=secret, endpoint_override=direct)"
        ".get_file_info(csv).size"
    ),
    "minio-py": (
        "Minio(endpoint=host, access_key=key, secret_key=secret)"
        '.bucket_exists(bucket_name="camille")'
    ),
    "Icechunk": (
        "icechunk.Repository.exists(icechunk.s3_storage("
        'bucket="camille", prefix="guide", endpoint_url=url, region="us-east-1", '
        "force_path_style=True, access_key_id=key, secret_access_key=secret))"
    ),
    "Polars": (
        'pl.read_parquet(f"s3://{parquet}", storage_options='
        '{"aws_access_key_id": key, "aws_secret_access_key": secret, CURE}).height'
    ),
    "obstore": (
        'S3Store("camille", access_key_id=key, secret_access_key=secret, CURE)'
        '.head("guide/diffusion/communes.csv")["size"]'
    ),
    "DuckDB": (
        "duckdb_rows(f\"CREATE SECRET (TYPE s3, ENDPOINT '{host}', URL_STYLE 'path', "
        "KEY_ID '{key}', SECRET '{secret}' CURE)\")"
    ),
}
SHELL = {
    "aws": """
aws configure set aws_access_key_id "$RAPPORT_KEY" --profile rapport
aws configure set aws_secret_access_key "$RAPPORT_SECRET" --profile rapport
aws s3 ls s3://camille --profile rapport
""",
    "mc": """
mc alias set rapport "https://$AWS_S3_ENDPOINT" "$RAPPORT_KEY" "$RAPPORT_SECRET"
mc ls rapport/camille
""",
}
R = """
keys <- list(key = Sys.getenv("RAPPORT_KEY"), secret = Sys.getenv("RAPPORT_SECRET"), region = "")
nrow(do.call(get_bucket_df, c("camille", keys, prefix = "guide/diffusion/")))
"""
