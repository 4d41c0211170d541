"""What each tool is told by its arguments, and how it then reads one object.

An experiment tells a tool, under names of our own (ENDPOINT, REGION, KEY, SECRET, CA, STYLE),
all but what it is about: that, the tool must find where the experiment has put it.
"""

from dataclasses import dataclass

PYTHON = """
from os import environ
endpoint, region, key, secret = map(environ.get, ("ENDPOINT", "REGION", "KEY", "SECRET"))
def told(**names): return {name: value for name, value in names.items() if value}
"""


@dataclass(frozen=True)
class Tool:
    """Its interpreter, its text, and whether its address begins with a scheme."""

    client: str
    text: str
    wants_url: bool = True


TOOLS = {
    "boto3": Tool(
        "python",
        """
import boto3
s3 = boto3.client(
    "s3", endpoint_url=endpoint, region_name=region,
    aws_access_key_id=key, aws_secret_access_key=secret,
)
print(s3.get_object(Bucket="camille", Key="diffusion/communes.csv")["Body"].read().decode())
""",
    ),
    "s3fs, pandas (CSV)": Tool(
        "python",
        """
import s3fs
fs = s3fs.S3FileSystem(
    **told(endpoint_url=endpoint, key=key, secret=secret),
    client_kwargs=told(region_name=region),
)
print(fs.cat("camille/diffusion/communes.csv").decode())
""",
    ),
    "pandas (Parquet)": Tool(
        "python",
        """
import pandas as pd
from urllib.parse import urlencode
keys = f"{key}:{secret}@" if key else ""
query = urlencode(told(endpoint_override=endpoint, region=region))
print(pd.read_parquet(f"s3://{keys}camille/diffusion/communes.parquet?{query}"))
""",
    ),
    "PyArrow": Tool(
        "python",
        """
from pyarrow.fs import AwsStandardS3RetryStrategy, S3FileSystem
fs = S3FileSystem(
    endpoint_override=endpoint, region=region, access_key=key, secret_key=secret,
    retry_strategy=AwsStandardS3RetryStrategy(max_attempts=1),
)
print(fs.open_input_stream("camille/diffusion/communes.csv").read().decode())
""",
    ),
    "Polars": Tool(
        "python",
        """
import polars as pl
options = told(
    aws_endpoint_url=endpoint, aws_region=region,
    aws_access_key_id=key, aws_secret_access_key=secret,
) | {"max_retries": 0}
print(pl.read_parquet("s3://camille/diffusion/communes.parquet", storage_options=options))
""",
    ),
    "DuckDB": Tool(
        "python",
        """
import duckdb, duckdb_extension_httpfs
from pathlib import Path
(httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")
duckdb.sql(f"LOAD '{httpfs}'")
for name, value in told(
    s3_endpoint=endpoint, s3_region=region, s3_access_key_id=key, s3_secret_access_key=secret,
    s3_url_style=environ.get("STYLE"), ca_cert_file=environ.get("CA"),
).items():
    duckdb.sql(f"SET {name} = '{value}'")
duckdb.sql("FROM 's3://camille/diffusion/communes.parquet'").show()
""",
        wants_url=False,
    ),
    "obstore": Tool(
        "python",
        """
from obstore.store import S3Store
options = told(endpoint=endpoint, region=region, access_key_id=key, secret_access_key=secret)
store = S3Store("camille", retry_config={"max_retries": 0}, **options)
print(bytes(store.get("diffusion/communes.csv").bytes()).decode())
""",
    ),
    "minio-py": Tool(
        "python",
        """
from minio import Minio
s3 = Minio(endpoint=endpoint, region=region, access_key=key, secret_key=secret)
found = s3.get_object(bucket_name="camille", object_name="diffusion/communes.csv")
print(found.data.decode())
""",
        wants_url=False,
    ),
    "aws.s3": Tool(
        "r",
        """
library(aws.s3)
if (nzchar(Sys.getenv("CA"))) httr::set_config(httr::config(cainfo = Sys.getenv("CA")))
told <- list(
  base_url = Sys.getenv("ENDPOINT"), key = Sys.getenv("KEY"), secret = Sys.getenv("SECRET")
)
told <- told[nzchar(told)]
if (nzchar(Sys.getenv("REGION"))) told$region <- ""
cat(rawToChar(do.call(get_object, c("diffusion/communes.csv", "camille", told))))
""",
        wants_url=False,
    ),
    "aws": Tool(
        "shell",
        """
if [ -v KEY ]; then export AWS_ACCESS_KEY_ID=$KEY AWS_SECRET_ACCESS_KEY=$SECRET; fi
aws ${ENDPOINT:+--endpoint-url "$ENDPOINT"} ${REGION:+--region "$REGION"} \\
  s3 cp s3://camille/diffusion/communes.csv -
""",
    ),
    "mc": Tool(
        "shell",
        """
if [ -v ENDPOINT ]; then mc alias set s3 "$ENDPOINT" "${KEY-}" "${SECRET-}"; fi
mc cat s3/camille/diffusion/communes.csv
""",
    ),
}
