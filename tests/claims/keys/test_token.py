"""Permanent keys where a session token is left: what mixes them, and what does not."""

from collections.abc import Iterator

import pytest

from conf.model import recipes
from tests.claims.keys.access_keys import AccessKeys
from tests.claims.tokens.attempts import attempts
from tests.lab import Lab
from tests.lab.server import Credentials
from tests.runner.reader import Reader

POLICY = recipes.load("keys/create_key").file("policy.json")
INVALID = "The security token included in the request is invalid"
BOTO3 = 'boto3.client("s3"{}).list_objects_v2(Bucket="camille")["Name"]'
S3FS = 's3fs.S3FileSystem({}).ls("camille/guide/donnees")'
R = 'cat(get_bucket("camille", region = "", max = 1{})[[1]]$Bucket)'


@pytest.fixture(scope="module")
def key(platform: Lab) -> Iterator[Credentials]:
    """A permanent key with all the rights of camille."""
    keys = AccessKeys(platform.identities.admin_client("onyxia-session"))
    yield keys.create()
    keys.delete_all()


@pytest.fixture
def own(key: Credentials) -> dict[str, str]:
    """The variables of an application, beside those of the service."""
    return {"RAPPORT_KEY": key.access_key, "RAPPORT_SECRET": key.secret_key}


@pytest.fixture
def mixed(key: Credentials) -> dict[str, str]:
    """The key in the usual variables, where the token of the service is left."""
    return {"AWS_ACCESS_KEY_ID": key.access_key, "AWS_SECRET_ACCESS_KEY": key.secret_key}


PASSED = """
import os, boto3, pandas as pd, s3fs, xarray as xr

key, secret = os.environ["RAPPORT_KEY"], os.environ["RAPPORT_SECRET"]
options = {"key": key, "secret": secret}
s3 = boto3.client("s3", aws_access_key_id=key, aws_secret_access_key=secret)
print(s3.list_objects_v2(Bucket="camille")["Name"])
print(len(s3fs.S3FileSystem(**options).ls("camille/guide/donnees")))
print(len(pd.read_csv("s3://camille/guide/donnees/departements.csv", storage_options=options)))
path = "s3://camille/grille.zarr"
data = xr.Dataset({"debit": ("x", [1, 2])})
data.to_zarr(path, mode="w", zarr_format=2, storage_options=options)
print(int(xr.open_zarr(path, chunks=None, storage_options=options).debit.sum()))
"""


@pytest.mark.decides("use-key")
def test_keys_passed_as_arguments_leave_the_token_aside(
    reader: Reader, own: dict[str, str]
) -> None:
    assert reader.python(PASSED, **own) == (0, "camille\n2\n4\n3\n")
    arguments = ', key = Sys.getenv("RAPPORT_KEY"), secret = Sys.getenv("RAPPORT_SECRET")'
    assert reader.r(R.format(arguments), **own) == (0, "camille")


@pytest.mark.decides("leftover-token")
def test_python_takes_the_token_of_the_variables_whatever_is_passed(
    reader: Reader, mixed: dict[str, str]
) -> None:
    calls = {
        "boto3": BOTO3.format(""),
        "boto3, no token": BOTO3.format(", aws_session_token=None"),
        "boto3, empty token": BOTO3.format(', aws_session_token=""'),
        "s3fs": S3FS.format(""),
        "s3fs, empty token": S3FS.format('token=""'),
    }
    message = f"(InvalidTokenId) when calling the ListObjectsV2 operation: {INVALID}\n"
    for name, attempt in attempts(reader, calls, **mixed).items():
        assert not attempt.works, name
        assert message in attempt.output, name


@pytest.mark.decides("leftover-token")
def test_aws_mc_and_r_name_the_invalid_token(reader: Reader, mixed: dict[str, str]) -> None:
    code, output = reader.shell("aws s3 ls s3://camille/", **mixed)
    assert code != 0
    assert f"(InvalidTokenId) when calling the ListObjectsV2 operation: {INVALID}" in output
    alias = (
        'export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY'
        ':$AWS_SESSION_TOKEN@$AWS_S3_ENDPOINT"'
    )
    code, output = reader.shell(f"{alias}; mc ls s3/camille", **mixed)
    assert (code, output) == (1, f"mc: <ERROR> Unable to list folder. {INVALID}\n")
    code, output = reader.r(R.format(""), **mixed)
    assert code != 0
    assert '"InvalidTokenId"' in output
    assert "Forbidden (HTTP 403)." in output


@pytest.mark.decides("leftover-token")
@pytest.mark.parametrize("cure", ["unset AWS_SESSION_TOKEN", "export AWS_SESSION_TOKEN="])
def test_aws_and_python_work_without_the_token(
    reader: Reader, mixed: dict[str, str], cure: str
) -> None:
    python = f"import boto3, s3fs; print({BOTO3.format('')}); print(len({S3FS.format('')}))"
    code, output = reader.shell(
        f"{cure}\naws s3 ls s3://camille/guide/donnees/\npython -c '{python}'", **mixed
    )
    assert code == 0, output
    assert output.endswith("departements.csv\ncamille\n2\n")


@pytest.mark.decides("leftover-token")
def test_python_removes_the_token_before_it_connects(reader: Reader, mixed: dict[str, str]) -> None:
    calls = {"boto3": BOTO3.format(""), "s3fs": f"len({S3FS.format('')})"}
    remove = 'os.environ.pop("AWS_SESSION_TOKEN")'
    rows = attempts(reader, calls, prepare=remove, **mixed)
    assert [(row.works, row.output) for row in rows.values()] == [(True, "camille"), (True, "2")]


@pytest.mark.decides("leftover-token")
def test_r_works_without_the_token(reader: Reader, mixed: dict[str, str]) -> None:
    assert reader.r(f'Sys.unsetenv("AWS_SESSION_TOKEN"); {R.format("")}', **mixed) == (0, "camille")
    assert reader.r(R.format(""), AWS_SESSION_TOKEN="", **mixed) == (0, "camille")


@pytest.mark.decides("use-key")
def test_r_reads_the_keys_in_the_file_that_the_recipe_writes(
    reader: Reader, mixed: dict[str, str]
) -> None:
    write = "".join(f"{name}={value}\\n" for name, value in mixed.items())
    text = f"""
    writeLines("{write}", "rapport.env")
    readRenviron("rapport.env")
    Sys.unsetenv("AWS_SESSION_TOKEN")
    {R.format("")}
    """
    assert reader.r(text) == (0, "camille")


@pytest.mark.decides("leftover-token")
def test_mc_ignores_an_alias_that_a_variable_names(reader: Reader, onyxia_keys: AccessKeys) -> None:
    key = onyxia_keys.create(policy_file=POLICY)
    own = {"RAPPORT_KEY": key.access_key, "RAPPORT_SECRET": key.secret_key}
    set_alias = 'mc alias set {} "https://$AWS_S3_ENDPOINT" "$RAPPORT_KEY" "$RAPPORT_SECRET"'
    list_other = "mc ls {}/camille/guide/donnees/"
    for alias, code in (("s3", 0), ("rapport", 1)):
        text = f"{set_alias}; {list_other}".format(alias, alias)
        assert reader.shell(text, **own)[0] == code
