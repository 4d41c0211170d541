"""What keeps expired keys in a service that was given new ones, and what lets them go."""

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
def old(platform: Lab) -> dict[str, str]:
    """Expired keys, as a service has them, and new ones for those who take them."""
    identities = platform.identities
    new = identities["camille-session"].variables
    return identities["camille-expired"].variables | {f"NEW_{name}": new[name] for name in new}


def test_s3fs_keeps_its_instance_and_pandas_with_it(reader: Reader, old: dict[str, str]) -> None:
    text = f"""{ATTEMPT}
import pandas as pd
import s3fs

first = s3fs.S3FileSystem()
attempt("first", lambda: first.ls("camille"))
{TAKE_NEW}
print("same", s3fs.S3FileSystem() is first)
attempt("s3fs", lambda: s3fs.S3FileSystem().ls("camille"))
attempt("pandas", lambda: pd.read_csv("s3://camille/donnees/departements.csv"))
s3fs.S3FileSystem.clear_instance_cache()
attempt("first", lambda: first.ls("camille"))
attempt("s3fs", lambda: s3fs.S3FileSystem().ls("camille"))
attempt("pandas", lambda: pd.read_csv("s3://camille/donnees/departements.csv"))
"""
    assert reader.python(text, **old)[1].splitlines() == [
        *("first PermissionError", "same True", "s3fs PermissionError", "pandas PermissionError"),
        *("first PermissionError", "s3fs works", "pandas works"),
    ]


def test_xarray_s_zarr_goes_through_the_same_instance(reader: Reader, old: dict[str, str]) -> None:
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
    printed = reader.python(text, **old)[1].splitlines()
    # A connection that fails leaves remarks of aiohttp's between the lines.
    told = [line for line in printed if line.startswith("xarray ")]
    assert told == ["xarray PermissionError", "xarray PermissionError", "xarray works"]


def test_boto3_keeps_its_default_session(reader: Reader, old: dict[str, str]) -> None:
    text = f"""{ATTEMPT}
import boto3

first = boto3.client("s3")
{TAKE_NEW}
attempt("another", lambda: boto3.client("s3").list_objects_v2(Bucket="camille"))
boto3.setup_default_session()
attempt("first", lambda: first.list_objects_v2(Bucket="camille"))
attempt("another", lambda: boto3.client("s3").list_objects_v2(Bucket="camille"))
"""
    printed = reader.python(text, **old)[1].splitlines()
    assert printed == ["another ClientError", "first ClientError", "another works"]


@pytest.fixture
def home(platform: Lab) -> str:
    """A home with the new keys in the file that the page has one write."""
    folder = platform.scratch("home-")
    (folder / ".aws").mkdir()
    (folder / ".aws" / "credentials").write_text(platform.identities["camille-session"].profile)
    return str(folder)


@pytest.mark.parametrize(
    ("client", "call"),
    [
        ("python", 's3fs.S3FileSystem().ls("camille")'),
        ("python_boto3", 'boto3.client("s3").list_objects_v2(Bucket="camille")'),
    ],
)
def test_the_recipe_cures_a_notebook_that_has_already_failed(
    reader: Reader, old: dict[str, str], home: str, client: str, call: str
) -> None:
    failed = f"{ATTEMPT}\nimport boto3, s3fs\nattempt('before', lambda: {call})\n"
    cure = recipes.load("tokens/renew").variant(client).text
    code, printed = reader.python(failed + cure, HOME=home, **old)
    assert code == 0, printed
    assert "before works" not in printed
    assert "departements.csv" in printed


def test_expired_variables_come_before_new_keys_in_the_file(
    reader: Reader, old: dict[str, str], home: str
) -> None:
    ask = "aws s3 ls s3://camille/"
    assert reader.shell(ask, HOME=home, **old)[0] != 0
    assert reader.shell(f"unset AWS_SESSION_TOKEN; {ask}", HOME=home, **old)[0] != 0
    assert reader.shell(f"AWS_PROFILE=default {ask}", HOME=home, **old)[0] != 0
    ask = "import s3fs; s3fs.S3FileSystem().ls('camille')"
    assert reader.python(ask, HOME=home, AWS_PROFILE="default", **old)[0] != 0


def test_neither_variables_nor_file(reader: Reader) -> None:
    names = "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN"
    code, printed = reader.shell(f"unset {names}; aws s3 ls s3://camille/")
    assert code != 0
    assert "Unable to locate credentials" in printed
    code, printed = reader.python(
        """
        import os, s3fs

        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
            os.environ.pop(name, None)
        s3fs.S3FileSystem().ls("camille")
        """
    )
    assert code != 0
    assert printed.endswith("NoCredentialsError: Unable to locate credentials\n")


def test_r_takes_new_keys_at_once_and_loses_them_when_it_starts_again(
    platform: Lab, reader: Reader, home: str
) -> None:
    count = 'nrow(get_bucket_df("camille", prefix="donnees/", region=""))'
    renew = f"aws.signature::use_credentials(); {count}"
    site = platform.scratch("R-") / "Renviron.site"
    expired = platform.identities["camille-expired"].variables
    site.write_text("".join(f"{name}={value}\n" for name, value in expired.items()))
    started = {"R_ENVIRON": str(site), "HOME": home}
    assert reader.r(count, **started)[0] == 1
    assert reader.r(renew, **started) == (0, "[1] 2\n")
    assert reader.r(count, **started)[0] == 1


def test_mc_an_alias_takes_no_session_token(reader: Reader) -> None:
    code, printed = reader.shell(
        'mc alias set s3 "https://$AWS_S3_ENDPOINT" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY"'
    )
    assert code == 1
    assert "Unable to initialize new alias from the provided credentials." in printed


def test_a_process_started_before_keeps_the_old_keys_unless_it_is_handed_new_ones(
    reader: Reader, old: dict[str, str]
) -> None:
    text = f"""{ATTEMPT}
import multiprocessing
import pandas as pd

path = "s3://camille/donnees/departements.csv"


def task(options):
    attempt("worker", lambda: pd.read_csv(path, storage_options=options))


with multiprocessing.get_context("fork").Pool(1) as pool:
    pool.apply(len, ([],))
{indent(TAKE_NEW, "    ")}
    pool.apply(task, ({{}},))
    key, secret, token = (os.environ[name] for name in sorted(os.environ) if name[:4] == "NEW_")
    pool.apply(task, ({{"key": key, "secret": secret, "token": token}},))
"""
    assert reader.python(text, **old)[1].splitlines() == [
        "worker PermissionError",
        "worker works",
    ]
