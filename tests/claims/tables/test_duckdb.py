"""DuckDB and the storage: what a service gives it, what it looks for by itself."""

import re

import pytest

from conf.model import recipes
from tests.given import tables
from tests.lab import Lab
from tests.lab.service import Completed, Service, typed
from tests.runner.reader import Reader

READ = """
import duckdb
duckdb.sql("FROM 's3://camille/guide/diffusion/communes.parquet'").fetchall()
print("read")
"""
USED = """
import duckdb
print(duckdb.sql("FROM which_secret('s3://camille/guide', 's3')").fetchone()[0])
"""


def in_service(platform: Lab, text: str, **variables: str) -> Completed:
    return Service(platform, variables=variables).run(typed("python", text))


@pytest.mark.decides("duckdb-s3")
def test_a_service_has_a_secret_with_the_keys_of_its_launch(reader: Reader) -> None:
    assert reader.python(USED) == (0, "s3_onyxia_connection\n")
    none = dict.fromkeys(("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"), "")
    assert reader.python(READ, **none) == (0, "read\n")


@pytest.mark.decides("duckdb-s3")
def test_without_a_secret_it_asks_amazon(reader: Reader) -> None:
    code, _ = reader.python(READ, "nubonyxia-2024")
    assert code != 0
    assert reader.strangers
    assert all(host.endswith(".amazonaws.com:443") for host in reader.strangers)


@pytest.mark.decides("duckdb-s3")
def test_the_secret_of_a_program_goes_before_that_of_the_service(reader: Reader) -> None:
    secret = recipes.load("tables/duckdb_secret").variant("python_duckdb").text
    code, output = reader.python(secret + USED)
    assert code == 0, output
    assert output.endswith("__default_s3\n")


@pytest.mark.decides("duckdb-s3", "network-variables")
def test_no_variable_gives_it_an_authority_but_a_setting_does(platform: Lab) -> None:
    # Nothing tells DuckDB what the lab's stand-in for the system's file holds.
    alone = {"PYTHONPATH": "", "AWS_CA_BUNDLE": str(platform.authority)}
    refused = in_service(platform, READ, **alone)
    assert refused.code != 0
    assert "SSL peer certificate or SSH remote key was not OK" in refused.text
    told = f"import duckdb\nduckdb.sql(\"SET ca_cert_file = '{platform.authority}'\")\n{READ}"
    assert in_service(platform, told, **alone).text == "read\n"


@pytest.mark.decides("arrow-duckdb")
def test_duckdb_runs_the_sql_of_the_code_in_r(reader: Reader) -> None:
    reader.put("guide/donnees/ventes.parquet", tables.parquet(tables.sales(2_000)))
    text = recipes.load("tables/read_columns").file("duckdb.R").read_text(encoding="utf-8")
    secret, query = re.findall(r'"(\s*(?:CREATE|SELECT)[^"]+)"', text)
    values = [f"environ[{name!r}]" for name in re.findall(r'Sys.getenv\("(\w+)"\)', text)]
    code, output = reader.python(
        f"from os import environ; import duckdb; duckdb.sql({secret!r} % ({', '.join(values)}))\n"
        f"print(duckdb.sql({query!r}).df().columns.tolist())",
        "nubonyxia-2024",
    )
    assert (code, output) == (0, "['date', 'montant']\n")
