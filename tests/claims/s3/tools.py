"""The tools of the S3 page's tables: how each reads one object.

A tool takes its arguments from variables under names of our own (FOLDER, ENDPOINT, REGION, KEY,
SECRET, CA, STYLE); what is not there, it must find by itself, where an experiment has put it.
"""

from dataclasses import dataclass

PYTHON = """
from os import environ
folder = environ["FOLDER"]
endpoint, region, key, secret = map(environ.get, ("ENDPOINT", "REGION", "KEY", "SECRET"))
def present(**arguments): return {name: value for name, value in arguments.items() if value}
"""


@dataclass(frozen=True)
class Tool:
    """Its interpreter, its text, and whether its address begins with a scheme.

    A Python tool also names the `modules` that all its experiments may import together: those
    that read no variable as they are imported.
    """

    client: str
    text: str
    takes_url: bool = True
    modules: tuple[str, ...] = ()


TOOLS = {
    "boto3": Tool(
        "python",
        """
import boto3
s3 = boto3.client(
    "s3", endpoint_url=endpoint, region_name=region,
    aws_access_key_id=key, aws_secret_access_key=secret,
)
print(s3.get_object(Bucket="camille", Key=f"{folder}/communes.csv")["Body"].read().decode())
""",
        modules=("boto3",),
    ),
    "s3fs, pandas (CSV)": Tool(
        "python",
        """
import s3fs
fs = s3fs.S3FileSystem(
    **present(endpoint_url=endpoint, key=key, secret=secret),
    client_kwargs=present(region_name=region),
)
print(fs.cat(f"camille/{folder}/communes.csv").decode())
""",
        modules=("s3fs",),
    ),
    "pandas (Parquet)": Tool(
        "python",
        """
import pandas as pd
from urllib.parse import urlencode
keys = f"{key}:{secret}@" if key else ""
query = urlencode(present(endpoint_override=endpoint, region=region))
print(pd.read_parquet(f"s3://{keys}camille/{folder}/communes.parquet?{query}"))
""",
        modules=("pandas",),
    ),
    "PyArrow": Tool(
        "python",
        """
from pyarrow.fs import AwsStandardS3RetryStrategy, S3FileSystem
fs = S3FileSystem(
    endpoint_override=endpoint, region=region, access_key=key, secret_key=secret,
    retry_strategy=AwsStandardS3RetryStrategy(max_attempts=1),
)
print(fs.open_input_stream(f"camille/{folder}/communes.csv").read().decode())
""",
        modules=("pyarrow",),  # pyarrow.fs reads SSL_CERT_FILE as it is imported
    ),
    "Polars": Tool(
        "python",
        """
import polars as pl
options = present(
    aws_endpoint_url=endpoint, aws_region=region,
    aws_access_key_id=key, aws_secret_access_key=secret,
) | {"max_retries": 0}
print(pl.read_parquet(f"s3://camille/{folder}/communes.parquet", storage_options=options))
""",
        modules=("polars",),
    ),
    "DuckDB": Tool(
        "python",
        """
import duckdb, duckdb_extension_httpfs
from pathlib import Path
(httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")
duckdb.sql(f"LOAD '{httpfs}'")
for name, value in present(
    s3_endpoint=endpoint, s3_region=region, s3_access_key_id=key, s3_secret_access_key=secret,
    s3_url_style=environ.get("STYLE"), ca_cert_file=environ.get("CA"),
).items():
    duckdb.sql(f"SET {name} = '{value}'")
duckdb.sql(f"FROM 's3://camille/{folder}/communes.parquet'").show()
""",
        takes_url=False,
        modules=("duckdb",),
    ),
    "obstore": Tool(
        "python",
        """
from obstore.store import S3Store
options = present(endpoint=endpoint, region=region, access_key_id=key, secret_access_key=secret)
store = S3Store("camille", retry_config={"max_retries": 0}, **options)
print(bytes(store.get(f"{folder}/communes.csv").bytes()).decode())
""",
        modules=("obstore.store",),
    ),
    "minio-py": Tool(
        "python",
        """
from minio import Minio
s3 = Minio(endpoint=endpoint, region=region, access_key=key, secret_key=secret)
response = s3.get_object(bucket_name="camille", object_name=f"{folder}/communes.csv")
print(response.data.decode())
""",
        takes_url=False,
        modules=("minio",),
    ),
    "aws.s3": Tool(
        "r",
        """
library(aws.s3)
if (nzchar(Sys.getenv("CA"))) httr::set_config(httr::config(cainfo = Sys.getenv("CA")))
arguments <- list(
  base_url = Sys.getenv("ENDPOINT"), key = Sys.getenv("KEY"), secret = Sys.getenv("SECRET")
)
arguments <- arguments[nzchar(arguments)]
if (nzchar(Sys.getenv("REGION"))) arguments$region <- ""
key <- file.path(Sys.getenv("FOLDER"), "communes.csv")
cat(rawToChar(do.call(get_object, c(key, "camille", arguments))))
""",
        takes_url=False,
    ),
    "aws": Tool(
        "shell",
        """
if [ -v KEY ]; then export AWS_ACCESS_KEY_ID=$KEY AWS_SECRET_ACCESS_KEY=$SECRET; fi
aws ${ENDPOINT:+--endpoint-url "$ENDPOINT"} ${REGION:+--region "$REGION"} \\
  s3 cp "s3://camille/$FOLDER/communes.csv" -
""",
    ),
    "mc": Tool(
        "shell",
        """
if [ -v ENDPOINT ]; then mc alias set s3 "$ENDPOINT" "${KEY-}" "${SECRET-}"; fi
mc cat "s3/camille/$FOLDER/communes.csv"
""",
    ),
}
