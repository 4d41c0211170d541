"""What keeps expired keys in a service that has new ones, and what drops them."""

from textwrap import indent

import pytest

from conf.model import recipes
from tests.lab import Lab
from tests.runner.reader import Reader

# New keys wait under names that no client reads.
TAKE_NEW = """
import os

for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
    os.environ[name] = os.environ["NEW_" + name]
"""
ATTEMPT = """
def attempt(name, call):
    try:
        call()
        print(name, "works", flush=True)
    except Exception as error:
        print(name, type(error).__name__, flush=True)
"""


@pytest.fixture
def expired(platform: Lab) -> dict[str, str]:
    """The variables of a service: expired keys, and new ones for whoever takes them."""
    identities = platform.identities
    new = identities["onyxia-session"].variables
    return identities["onyxia-expired"].variables | {f"NEW_{name}": new[name] for name in new}


@pytest.mark.decides("renew-keys")
def test_s3fs_and_pandas_keep_their_first_instance(reader: Reader, expired: dict[str, str]) -> None:
    text = f"""{ATTEMPT}
import pandas as pd
import s3fs

first = s3fs.S3FileSystem()
attempt("first", lambda: first.ls("camille"))
{TAKE_NEW}
print("same", s3fs.S3FileSystem() is first)
attempt("s3fs", lambda: s3fs.S3FileSystem().ls("camille"))
attempt("pandas", lambda: pd.read_csv("s3://camille/guide/donnees/departements.csv"))
s3fs.S3FileSystem.clear_instance_cache()
attempt("first", lambda: first.ls("camille"))
attempt("s3fs", lambda: s3fs.S3FileSystem().ls("camille"))
attempt("pandas", lambda: pd.read_csv("s3://camille/guide/donnees/departements.csv"))
"""
    assert reader.python(text, **expired)[1].splitlines() == [
        *("first PermissionError", "same True", "s3fs PermissionError", "pandas PermissionError"),
        *("first PermissionError", "s3fs works", "pandas works"),
    ]


@pytest.mark.decides("renew-keys")
def test_xarray_keeps_the_instance_of_s3fs(reader: Reader, expired: dict[str, str]) -> None:
    text = f"""{ATTEMPT}
import s3fs
import xarray as xr

path = "s3://camille/grille.zarr"
write = lambda: xr.Dataset({{"debit": ("x", [1, 2])}}).to_zarr(path, mode="w", zarr_format=2)
attempt("xarray", write)
{TAKE_NEW}
attempt("xarray", write)
s3fs.S3FileSystem.clear_instance_cache()
attempt("xarray", write)
"""
    output = reader.python(text, **expired)[1].splitlines()
    # A connection that fails leaves remarks of aiohttp's between the lines.
    lines = [line for line in output if line.startswith("xarray ")]
    assert lines == ["xarray PermissionError", "xarray PermissionError", "xarray works"]


@pytest.mark.decides("renew-keys")
def test_boto3_keeps_its_default_session(reader: Reader, expired: dict[str, str]) -> None:
    text = f"""{ATTEMPT}
import boto3

first = boto3.client("s3")
{TAKE_NEW}
attempt("another", lambda: boto3.client("s3").list_objects_v2(Bucket="camille"))
boto3.setup_default_session()
attempt("first", lambda: first.list_objects_v2(Bucket="camille"))
attempt("another", lambda: boto3.client("s3").list_objects_v2(Bucket="camille"))
"""
    output = reader.python(text, **expired)[1].splitlines()
    assert output == ["another ClientError", "first ClientError", "another works"]


@pytest.fixture
def home(platform: Lab) -> str:
    """A home with the new keys in `.aws/credentials`, as the page says to write it."""
    folder = platform.scratch("home-")
    (folder / ".aws").mkdir()
    (folder / ".aws" / "credentials").write_text(platform.identities["onyxia-session"].profile)
    return str(folder)


@pytest.mark.decides("renew-keys")
@pytest.mark.parametrize(
    ("client", "call"),
    [
        pytest.param("python", 's3fs.S3FileSystem().ls("camille")', id="python"),
        pytest.param(
            "python_boto3",
            'boto3.client("s3").list_objects_v2(Bucket="camille")',
            id="python_boto3",
        ),
    ],
)
def test_the_recipe_renews_a_notebook_that_has_already_failed(
    reader: Reader, expired: dict[str, str], home: str, client: str, call: str
) -> None:
    failed = f"{ATTEMPT}\nimport boto3, s3fs\nattempt('before', lambda: {call})\n"
    renew = recipes.load("tokens/renew").variant(client).text
    code, output = reader.python(failed + renew, HOME=home, **expired)
    assert code == 0, output
    assert "before works" not in output
    assert "departements.csv" in output


@pytest.mark.decides("renew-keys")
def test_expired_variables_win_over_new_keys_in_the_file(
    reader: Reader, expired: dict[str, str], home: str
) -> None:
    aws = "aws s3 ls s3://camille/"
    assert reader.shell(aws, HOME=home, **expired)[0] != 0
    assert reader.shell(f"unset AWS_SESSION_TOKEN; {aws}", HOME=home, **expired)[0] != 0
    assert reader.shell(f"AWS_PROFILE=default {aws}", HOME=home, **expired)[0] != 0
    python = "import s3fs; s3fs.S3FileSystem().ls('camille')"
    assert reader.python(python, HOME=home, AWS_PROFILE="default", **expired)[0] != 0


@pytest.mark.decides("token-messages")
def test_clients_without_variables_or_file_find_no_credentials(reader: Reader) -> None:
    names = "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN"
    code, output = reader.shell(f"unset {names}; aws s3 ls s3://camille/")
    assert code != 0
    assert "Unable to locate credentials" in output
    code, output = reader.python(
        """
        import os, s3fs

        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
            os.environ.pop(name, None)
        s3fs.S3FileSystem().ls("camille")
        """
    )
    assert code != 0
    assert output.endswith("NoCredentialsError: Unable to locate credentials\n")


@pytest.mark.decides("renew-keys")
def test_r_loses_new_keys_when_it_starts_again(platform: Lab, reader: Reader, home: str) -> None:
    count = 'nrow(get_bucket_df("camille", prefix="guide/donnees/", region=""))'
    renew = f"aws.signature::use_credentials(); {count}"
    site = platform.scratch("R-") / "Renviron.site"
    keys = platform.identities["onyxia-expired"].variables
    site.write_text("".join(f"{name}={value}\n" for name, value in keys.items()))
    variables = {"R_ENVIRON": str(site), "HOME": home}
    assert reader.r(count, **variables)[0] == 1
    assert reader.r(renew, **variables) == (0, "[1] 2\n")
    assert reader.r(count, **variables)[0] == 1


@pytest.mark.decides("renew-keys")
def test_mc_alias_set_takes_no_session_token(reader: Reader) -> None:
    code, output = reader.shell(
        'mc alias set s3 "https://$AWS_S3_ENDPOINT" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY"'
    )
    assert code == 1
    assert "Unable to initialize new alias from the provided credentials." in output


@pytest.mark.decides("renew-keys", "running-service")
def test_a_worker_keeps_its_first_keys_unless_the_task_brings_others(
    reader: Reader, expired: dict[str, str]
) -> None:
    text = f"""{ATTEMPT}
import multiprocessing
import pandas as pd

path = "s3://camille/guide/donnees/departements.csv"


def task(options):
    attempt("worker", lambda: pd.read_csv(path, storage_options=options))


with multiprocessing.get_context("fork").Pool(1) as pool:
    pool.apply(len, ([],))
{indent(TAKE_NEW, "    ")}
    pool.apply(task, ({{}},))
    key, secret, token = (os.environ[name] for name in sorted(os.environ) if name[:4] == "NEW_")
    pool.apply(task, ({{"key": key, "secret": secret, "token": token}},))
"""
    assert reader.python(text, **expired)[1].splitlines() == [
        "worker PermissionError",
        "worker works",
    ]
