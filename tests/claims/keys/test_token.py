"""Permanent keys where a session token is left: what mixes them, and what does not."""

import json
from collections.abc import Iterator

import pytest

from conf.model import recipes
from tests.lab import Lab
from tests.lab.server import Credentials
from tests.runner.reader import Reader

POLICY = recipes.load("keys/create_key").file("policy.json")
INVALID = "The security token included in the request is invalid"
BOTO3 = 'print(boto3.client("s3"{}).list_objects_v2(Bucket="camille")["Name"])'
S3FS = 'print(s3fs.S3FileSystem({}).exists("camille/donnees/") and "camille")'
R = 'cat(get_bucket("camille", region = "", max = 1{})[[1]]$Bucket)'


@pytest.fixture
def key(platform: Lab) -> Iterator[Credentials]:
    admin = platform.identities.admin_client("camille-session")
    made = json.loads(admin.add_service_account())["credentials"]
    yield Credentials(made["accessKey"], made["secretKey"])
    admin.delete_service_account(made["accessKey"])


@pytest.fixture
def own(key: Credentials) -> dict[str, str]:
    """The variables of an application, beside those of the service."""
    return {"RAPPORT_KEY": key.access_key, "RAPPORT_SECRET": key.secret_key}


@pytest.fixture
def mixed(key: Credentials) -> dict[str, str]:
    """The key in the usual variables, where the token of the service is left."""
    return {"AWS_ACCESS_KEY_ID": key.access_key, "AWS_SECRET_ACCESS_KEY": key.secret_key}


GIVEN = """
import os, boto3, pandas as pd, s3fs, xarray as xr

key, secret = os.environ["RAPPORT_KEY"], os.environ["RAPPORT_SECRET"]
options = {"key": key, "secret": secret}
s3 = boto3.client("s3", aws_access_key_id=key, aws_secret_access_key=secret)
print(s3.list_objects_v2(Bucket="camille")["Name"])
print(len(s3fs.S3FileSystem(**options).ls("camille/donnees")))
print(len(pd.read_csv("s3://camille/donnees/departements.csv", storage_options=options)))
path = "s3://camille/grille.zarr"
data = xr.Dataset({"debit": ("x", [1, 2])})
data.to_zarr(path, mode="w", zarr_format=2, storage_options=options)
print(int(xr.open_zarr(path, chunks=None, storage_options=options).debit.sum()))
"""


def test_keys_that_are_passed_leave_the_token_aside(reader: Reader, own: dict[str, str]) -> None:
    code, printed = reader.python(GIVEN, **own)
    assert (code, printed) == (0, "camille\n2\n4\n3\n")
    passed = ', key = Sys.getenv("RAPPORT_KEY"), secret = Sys.getenv("RAPPORT_SECRET")'
    assert reader.r(R.format(passed), **own) == (0, "camille")


@pytest.mark.parametrize(
    "line",
    [
        BOTO3.format(""),
        BOTO3.format(", aws_session_token=None"),
        BOTO3.format(', aws_session_token=""'),
        's3fs.S3FileSystem().ls("camille")',
        's3fs.S3FileSystem(token="").ls("camille")',
    ],
)
def test_in_the_variables_python_takes_the_token_whatever_one_passes(
    reader: Reader, mixed: dict[str, str], line: str
) -> None:
    code, printed = reader.python(f"import boto3, s3fs\n{line}", **mixed)
    assert code != 0
    assert printed.endswith(
        f"(InvalidTokenId) when calling the ListObjectsV2 operation: {INVALID}\n"
    )


def test_aws_mc_and_r_say_it_too(reader: Reader, mixed: dict[str, str]) -> None:
    code, printed = reader.shell("aws s3 ls s3://camille/", **mixed)
    assert code != 0
    assert f"(InvalidTokenId) when calling the ListObjectsV2 operation: {INVALID}" in printed
    alias = (
        'export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY'
        ':$AWS_SESSION_TOKEN@$AWS_S3_ENDPOINT"'
    )
    code, printed = reader.shell(f"{alias}; mc ls s3/camille", **mixed)
    assert (code, printed) == (1, f"mc: <ERROR> Unable to list folder. {INVALID}\n")
    code, printed = reader.r(R.format(""), **mixed)
    assert code != 0
    assert '"InvalidTokenId"' in printed
    assert "Forbidden (HTTP 403)." in printed


@pytest.mark.parametrize("cure", ["unset AWS_SESSION_TOKEN", "export AWS_SESSION_TOKEN="])
def test_without_the_token_all_work(reader: Reader, mixed: dict[str, str], cure: str) -> None:
    python = f"import boto3; {BOTO3.format('')}"
    s3fs = 'import s3fs; print(len(s3fs.S3FileSystem().ls("camille/donnees")))'
    code, printed = reader.shell(
        f"{cure}\naws s3 ls s3://camille/donnees/\npython -c '{python}'\npython -c '{s3fs}'",
        **mixed,
    )
    assert code == 0, printed
    assert printed.endswith("departements.csv\ncamille\n2\n")


@pytest.mark.parametrize("line", [BOTO3.format(""), S3FS.format("")])
def test_python_forgets_the_token_before_it_connects(
    reader: Reader, mixed: dict[str, str], line: str
) -> None:
    forget = 'os.environ.pop("AWS_SESSION_TOKEN")'
    code, printed = reader.python(f"import os, boto3, s3fs\n{forget}\n{line}", **mixed)
    assert (code, printed) == (0, "camille\n")


def test_r_without_the_token_works(reader: Reader, mixed: dict[str, str]) -> None:
    assert reader.r(f'Sys.unsetenv("AWS_SESSION_TOKEN"); {R.format("")}', **mixed) == (0, "camille")
    assert reader.r(R.format(""), AWS_SESSION_TOKEN="", **mixed) == (0, "camille")


def test_r_reads_the_file_that_the_recipe_leaves(reader: Reader, mixed: dict[str, str]) -> None:
    write = "".join(f"{name}={value}\\n" for name, value in mixed.items())
    text = f"""
    writeLines("{write}", "rapport.env")
    readRenviron("rapport.env")
    Sys.unsetenv("AWS_SESSION_TOKEN")
    {R.format("")}
    """
    assert reader.r(text) == (0, "camille")


def test_mc_ignores_an_alias_that_a_variable_names(platform: Lab, reader: Reader) -> None:
    admin = platform.identities.admin_client("camille-session")
    answer = admin.add_service_account(policy_file=POLICY)
    made = json.loads(answer)["credentials"]
    own = {"RAPPORT_KEY": made["accessKey"], "RAPPORT_SECRET": made["secretKey"]}
    set_alias = 'mc alias set {} "https://$AWS_S3_ENDPOINT" "$RAPPORT_KEY" "$RAPPORT_SECRET"'
    list_other = "mc ls {}/camille/donnees/"
    for alias, code in (("s3", 0), ("rapport", 1)):
        typed = f"{set_alias}; {list_other}".format(alias, alias)
        assert reader.shell(typed, **own)[0] == code
    admin.delete_service_account(made["accessKey"])
