"""Which tools a key made with policy.json refuses, in the only folder that it opens."""

import pytest

from conf.model import recipes
from tests.claims import shown
from tests.claims.keys.access_keys import AccessKeys
from tests.claims.tokens.attempts import attempts
from tests.lab import GENERATIONS, USUAL, Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("limited-tools")

HOST = GENERATIONS[USUAL]["host"]
ROWS = {row["Refusé"]: row["À la place"] for row in shown.rows("limited-tools")}
NO_BUCKET = "AWS Error ACCESS_DENIED during HeadBucket"
PREPARE = """
import duckdb, duckdb_extension_httpfs, icechunk, pandas as pd, polars as pl, pyarrow as pa
import pyarrow.dataset as ds, pyarrow.parquet as pq, xarray as xr
from minio import Minio
from obstore.store import S3Store
from pathlib import Path
from pyarrow.fs import S3FileSystem

direct, url = os.environ["DIRECT"], os.environ["AWS_ENDPOINT_URL"]
key, secret = os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
host = direct.removeprefix("https://").rstrip("/")
folder = "camille/guide/rapports"
frame = pd.DataFrame({"annee": [2025, 2026], "v": [1, 2]})
table, data = pa.Table.from_pandas(frame), xr.Dataset.from_dataframe(frame)
s3, client = S3FileSystem(endpoint_override=direct), boto3.client("s3")
minio = Minio(endpoint=host, access_key=key, secret_key=secret)
(httpfs,) = Path(duckdb_extension_httpfs.__file__).parent.rglob("httpfs.duckdb_extension")

def through_s3fs():
    frame.to_csv(f"s3://{folder}/a.csv", index=False)
    options = {"key": key, "secret": secret}
    frame.to_parquet(f"s3://{folder}/pandas/", partition_cols=["annee"], storage_options=options)
    data.to_zarr(f"s3://{folder}/a.zarr", zarr_format=2)
    return len(pd.read_csv(f"s3://{folder}/a.csv"))

def through_polars():
    pl.from_pandas(frame).write_parquet(f"s3://{folder}/polars/", partition_by="annee")
    return pl.read_parquet(f"s3://{folder}/polars/**/*.parquet").height

def through_duckdb():
    with duckdb.connect() as session:
        session.execute(f"LOAD '{httpfs}'; SET ca_cert_file = '{os.environ['SSL_CERT_FILE']}'")
        session.execute(f"CREATE SECRET (TYPE s3, ENDPOINT '{host}', URL_STYLE 'path', KEY_ID"
                        f" '{key}', SECRET '{secret}', SESSION_TOKEN '')")
        session.execute(f"COPY (FROM range(2)) TO 's3://{folder}/duckdb.parquet'")
        return len(session.execute(f"FROM 's3://{folder}/duck*.parquet'").fetchall())

def through_obstore():
    store = S3Store("camille", prefix="guide/rapports/obstore")
    store.put("a", b"1"), store.put("b", b"2")
    return len(store.list().collect())

def through_icechunk():
    repository = icechunk.Repository.create(icechunk.s3_storage(
        bucket="camille", prefix="guide/rapports/icechunk", endpoint_url=url, region="us-east-1",
        force_path_style=True, from_env=True))
    session = repository.writable_session("main")
    data.to_zarr(session.store, consolidated=False)
    session.commit("a")
    return len(list(repository.ancestry(branch="main")))

def through_pyarrow():
    pq.write_table(table, f"{folder}/a.parquet", filesystem=s3)
    return pq.read_table(f"{folder}/a.parquet", filesystem=s3).num_rows

def through_boto3():
    client.upload_file("communes.csv", "camille", "guide/rapports/boto3/a.csv")
    client.upload_file("communes.csv", "camille", "guide/rapports/boto3/b.csv")
    return client.list_objects_v2(Bucket="camille", Prefix="guide/rapports/boto3/")["KeyCount"]

def dataset(**options):
    ds.write_dataset(table, f"{folder}/ds", format="parquet", partitioning=["annee"],
                     filesystem=s3, existing_data_behavior="overwrite_or_ignore", **options)
    return ds.dataset(f"{folder}/ds", filesystem=s3, partitioning=["annee"]).count_rows()

def parquet_dataset(**options):
    pq.write_to_dataset(table, f"{folder}/pq", partition_cols=["annee"], filesystem=s3, **options)
    return pq.read_table(f"{folder}/pq", filesystem=s3).num_rows
"""
WORKS = ("s3fs", "polars", "duckdb", "obstore", "icechunk", "pyarrow", "boto3")
REFUSED = {
    "dataset()": NO_BUCKET,
    "parquet_dataset()": NO_BUCKET,
    'minio.bucket_exists(bucket_name="camille")': "code: AccessDenied",
    'client.head_bucket(Bucket="camille")': "(403) when calling the HeadBucket operation",
    'client.list_objects_v2(Bucket="camille", Prefix="guide/rapports")': "(AccessDenied)",
}


@pytest.fixture
def limited(platform: Lab, onyxia_keys: AccessKeys) -> dict[str, str]:
    """The key, in a service that has no other."""
    policy = recipes.load("keys/create_key").file("policy.json")
    key = onyxia_keys.create(policy_file=policy)
    platform.identities.know(key)
    return key.variables | {
        "MC_HOST_s3": f"https://{key.access_key}:{key.secret_key}@{HOST}",
        "DIRECT": platform.direct["AWS_ENDPOINT_URL"],
        "no_proxy": "127.0.0.1",
    }


def test_what_python_tools_do_with_it_and_what_they_do_not(
    reader: Reader, limited: dict[str, str]
) -> None:
    works = {f"through_{tool}()": f"through_{tool}()" for tool in WORKS}
    option = next(cell for cell in ROWS.values() if "create_dir" in cell).split("`")[1]
    cured = {call: call for call in (f"dataset({option})", f"parquet_dataset({option})")}
    refused = {call: call for call in REFUSED}
    done = attempts(reader, works | refused | cured, PREPARE, **limited)
    for call in works | cured:
        assert done[call].works, f"{call}\n{done[call].output}"
    assert {done[call].output for call in works} == {"2"}
    assert {done[call].output for call in cured} == {"2"}
    for call, message in REFUSED.items():
        assert not done[call].works, call
        assert message in done[call].output, done[call].output


def test_aws_and_mc_want_the_final_slash(reader: Reader, limited: dict[str, str]) -> None:
    folder = "camille/guide/rapports"
    put = f"aws s3 cp --quiet communes.csv s3://{folder}/a.csv"
    assert reader.shell(put, **limited) == (0, "")
    for command in ("aws s3 ls s3://{}", "mc ls s3/{}", "mc mirror s3/{} copie"):
        code, output = reader.shell(command.format(folder), **limited)
        assert code != 0, command
        assert "Access" in output or "Insufficient permissions" in output
        code, output = reader.shell(command.format(f"{folder}/"), **limited)
        assert code == 0, output
        assert "a.csv" in output


def test_aws_s3_asks_for_the_bucket_only_to_synchronise(
    reader: Reader, limited: dict[str, str]
) -> None:
    text = """
        dir.create("envoi")
        file.copy("communes.csv", "envoi")
        put_object(file = "communes.csv", object = "guide/rapports/r.csv", bucket = "camille",
                   region = "")
        print(nrow(get_bucket_df("camille", prefix = "guide/rapports/", region = "")))
        print(isTRUE(suppressMessages(bucket_exists("camille", region = ""))))
        s3sync("envoi", "camille", "guide/rapports/", direction = "upload", region = "")
    """
    code, output = reader.r(text, **limited)
    assert code != 0
    assert "[1] 1\n" in output
    assert "[1] FALSE\n" in output
    assert "Bucket 'camille' doesn't exist" in output
