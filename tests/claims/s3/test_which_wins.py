"""Variables and a profile on one machine: whose keys sign, and whose address is taken."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.claims import shown
from tests.claims.s3.signers import READERS, Seen, Signers
from tests.claims.s3.tools import Tool
from tests.lab import Lab
from tests.lab.trace import Trace
from tests.runner.reader import rscript

pytestmark = pytest.mark.decides("which-wins")

ROWS = {row[shown.TOOL]: row for row in shown.rows("which-wins")}
NEITHER = ("minio-py", "mc")
READS_VARIABLE = {"boto3", "s3fs, pandas (CSV)", "pandas (Parquet)", "aws", "obstore", "Icechunk"}
STAY = ("minio-py", "obstore")  # one wants an address, the other looks for keys first
CURE = "Le profil malgré les variables"
REMOVED = "retirez les variables"
CURES = {
    "boto3": Tool(
        "python",
        """
import boto3
s3 = CURE.client("s3", endpoint_url=endpoint, region_name=region)
s3.get_object(Bucket="camille", Key=f"{folder}/communes.csv")
""",
    ),
    "s3fs, pandas (CSV)": Tool(
        "python",
        """
import s3fs
s3fs.S3FileSystem(CURE, endpoint_url=endpoint).cat(f"camille/{folder}/communes.csv")
""",
    ),
    "pandas (Parquet)": Tool(
        "python",
        """
import pandas as pd
environ["AWS_ENDPOINT_URL"] = endpoint
pd.read_parquet(f"s3://camille/{folder}/communes.parquet", CURE)
""",
    ),
    "Polars": Tool(
        "python",
        """
import polars as pl
options = {CURE, "aws_endpoint_url": endpoint, "aws_region": region, "max_retries": 0}
pl.read_parquet(f"s3://camille/{folder}/communes.parquet", storage_options=options)
""",
    ),
    "DuckDB": Tool(
        "python",
        """
import duckdb, duckdb_extension_aws, duckdb_extension_httpfs
from pathlib import Path
for wheel in (duckdb_extension_aws, duckdb_extension_httpfs):
    for file in Path(wheel.__file__).parent.rglob("*.duckdb_extension"):
        duckdb.sql(f"LOAD '{file}'")
duckdb.sql(f"SET ca_cert_file = '{environ['CA']}'")
secret = f"CREATE SECRET (TYPE s3, CURE, ENDPOINT '{endpoint}', URL_STYLE 'path')"
duckdb.sql(secret)
duckdb.sql(f"FROM 's3://camille/{folder}/communes.parquet'").show()
""",
        takes_url=False,
    ),
    "obstore": Tool(
        "python",
        """
import boto3
from obstore.auth.boto3 import Boto3CredentialProvider
from obstore.store import S3Store
S3Store("camille", CURE, endpoint=endpoint, region=region).get(f"{folder}/communes.csv").bytes()
""",
    ),
    "aws.s3": Tool(
        "r",
        """
httr::set_config(httr::config(cainfo = Sys.getenv("CA")))
aws.signature::CURE
key <- file.path(Sys.getenv("FOLDER"), "communes.csv")
aws.s3::get_object(key, "camille", base_url = Sys.getenv("ENDPOINT"), region = "")
""",
        takes_url=False,
    ),
    "aws": Tool(
        "shell",
        'aws CURE --endpoint-url "$ENDPOINT" s3 cp "s3://camille/$FOLDER/communes.csv" -',
    ),
}


@pytest.fixture(scope="module")
def signers(platform: Lab) -> Iterator[Signers]:
    platform.identities.introduce_issuer()  # restarts the server, which would wait for the trace
    # Its own trace: the server ends one that nobody reads while other tests run.
    trace = Trace(platform.identities)
    yield Signers(platform, trace)
    trace.close()


@pytest.fixture(params=READERS)
def tool(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def seen(signers: Signers, tool: str) -> dict[str, Seen]:
    if READERS[tool].client == "r":
        rscript()
    return signers.see(tool)


def test_the_page_has_a_row_for_each_tool_that_reads_either() -> None:
    assert list(ROWS) == [name for name in READERS if name not in NEITHER]


def test_each_cell_is_what_the_server_saw(tool: str, seen: dict[str, Seen]) -> None:
    if tool in NEITHER:
        assert {each.signer for each in seen.values()} == {"–"}
        return
    row = ROWS[tool]
    assert row["Les deux"] == seen["both"].signer == seen["both, named"].signer
    for name in ("profile", "profile, named"):
        assert row["Le profil seul"] == ("✓" if seen[name].signer == "profil" else "–")
    address = seen["address of the profile"].accepted
    assert row["`endpoint_url` du profil"] == ("✓" if address else "–")


def test_no_tool_tries_the_keys_that_it_did_not_choose(tool: str, seen: dict[str, Seen]) -> None:
    chosen = seen["both"].signer
    for named in ("", ", named"):
        for place in ("variables", "profil"):
            expired = seen[f"{'profile' if place == 'profil' else place} expired{named}"]
            assert expired.signer == chosen
            assert expired.accepted == (chosen not in (place, "–"))


def test_which_address_is_taken(tool: str, seen: dict[str, Seen]) -> None:
    assert seen["address of the code"].accepted == (tool not in NEITHER)
    assert seen["two addresses"].accepted == (tool in READS_VARIABLE)
    to_the_profile = "other.invalid" in seen["two addresses"].hosts
    assert to_the_profile == (tool == "Polars")
    if tool == "Icechunk":
        return  # it would try for half a minute
    without = seen["address of the profile" if tool == "pandas (Parquet)" else "no address"]
    assert without.signer == "–"
    assert ("amazonaws.com" in without.hosts) == (tool not in STAY)


def test_the_page_names_a_cure_for_each_tool() -> None:
    cured = {tool for tool, row in ROWS.items() if row[CURE] != REMOVED}
    assert cured == {*CURES}


@pytest.mark.parametrize("name", CURES)
def test_a_tool_signs_with_the_profile_that_its_code_names(signers: Signers, name: str) -> None:
    tool = CURES[name]
    if tool.client == "r":
        rscript()
    seen = signers.cure(replace(tool, text=tool.text.replace("CURE", _code(ROWS[name][CURE]))))
    assert (seen.signer, seen.accepted) == ("profil", True), seen


def _code(cell: str) -> str:
    return cell.removesuffix("[^chain]").strip("`")
