"""The project's keys beside one's own, and how they get mixed up."""

import pytest

from tests.lab import Lab
from tests.runner.reader import Reader

LIST_S3FS = "print(s3fs.S3FileSystem({}).ls('{}'))"
LIST_BOTO3 = "print(boto3.client('s3', {}).list_objects_v2(Bucket='{}')['KeyCount'])"
PYTHON = "import os, boto3, s3fs, pandas as pd\ne = os.environ\n"
BLANKED = "key=e['AWS_ACCESS_KEY_ID'], secret=e['AWS_SECRET_ACCESS_KEY'], token=''"
PROFILE = """
aws configure set --profile projet aws_access_key_id "$PROJET_ACCESS_KEY_ID"
aws configure set --profile projet aws_secret_access_key "$PROJET_SECRET_ACCESS_KEY"
"""
TAKE = (
    "AWS_ACCESS_KEY_ID=$PROJET_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY=$PROJET_SECRET_ACCESS_KEY"
    " aws s3 ls s3://projet-climat"
)


@pytest.fixture
def project(platform: Lab) -> dict[str, str]:
    """The project's keys, by the names that the page gives them."""
    keys = platform.identities["projet-climat"]
    return {
        "PROJET_ACCESS_KEY_ID": keys.access_key,
        "PROJET_SECRET_ACCESS_KEY": keys.secret_key,
    }


@pytest.mark.parametrize("bucket", ["camille", "projet-climat"])
def test_the_service_s_key_without_its_token_opens_nothing(reader: Reader, bucket: str) -> None:
    boto3 = (
        "aws_access_key_id=e['AWS_ACCESS_KEY_ID'],"
        "aws_secret_access_key=e['AWS_SECRET_ACCESS_KEY'], aws_session_token=''"
    )
    for line in (LIST_S3FS.format(BLANKED, bucket), LIST_BOTO3.format(boto3, bucket)):
        code, printed = reader.python(PYTHON + line)
        assert code != 0
        assert "InvalidTokenId" in printed


@pytest.mark.parametrize(
    ("client", "line"),
    [
        ("python", PYTHON + LIST_S3FS.format("", "projet-climat")),
        ("python", PYTHON + LIST_BOTO3.format("", "projet-climat")),
        ("mc", "mc ls s3/projet-climat"),
        ("aws", "aws s3 ls s3://projet-climat"),
        ("r", 'get_bucket_df("projet-climat", region = "")'),
    ],
)
def test_the_service_s_keys_do_not_open_the_project_s_bucket(
    reader: Reader, client: str, line: str
) -> None:
    code, printed = reader.type(client, line)
    assert code != 0
    assert "Access Denied" in printed


def test_with_key_and_secret_given_no_client_takes_the_token_around(
    reader: Reader, project: dict[str, str]
) -> None:
    s3fs = "key=e['PROJET_ACCESS_KEY_ID'], secret=e['PROJET_SECRET_ACCESS_KEY']"
    pandas = f"pd.read_csv('s3://projet-climat/releves/2026.csv', storage_options=dict({s3fs}))"
    for line in (LIST_S3FS.format(s3fs, "projet-climat"), pandas):
        code, printed = reader.python(PYTHON + line, **project)
        assert code == 0, printed
    code, printed = reader.r(
        """
        get_bucket_df("projet-climat", key = Sys.getenv("PROJET_ACCESS_KEY_ID"),
                      secret = Sys.getenv("PROJET_SECRET_ACCESS_KEY"), region = "")$Key
        """,
        **project,
    )
    assert (code, printed) == (0, '[1] "releves/2026.csv"\n')


def test_the_project_s_keys_with_one_s_own_token(reader: Reader, project: dict[str, str]) -> None:
    keys = "key=e['PROJET_ACCESS_KEY_ID'], secret=e['PROJET_SECRET_ACCESS_KEY']"
    line = LIST_S3FS.format(f"{keys}, token=e['AWS_SESSION_TOKEN']", "projet-climat")
    for code, printed in (reader.python(PYTHON + line, **project), reader.shell(TAKE, **project)):
        assert code != 0
        assert "InvalidTokenId" in printed


def test_aws_without_the_token_takes_the_project_s_keys(
    reader: Reader, project: dict[str, str]
) -> None:
    code, printed = reader.shell(f"env -u AWS_SESSION_TOKEN {TAKE}", **project)
    assert code == 0, printed
    assert "releves/" in printed


def test_variables_win_over_aws_profile_but_not_over_the_option(
    reader: Reader, project: dict[str, str]
) -> None:
    ask = "aws s3 ls s3://projet-climat"
    code, printed = reader.shell(f"{PROFILE} AWS_PROFILE=projet {ask}", **project)
    assert code != 0
    assert "AccessDenied" in printed
    code, printed = reader.shell(f"{PROFILE} {ask} --profile projet", **project)
    assert code == 0, printed


def test_no_key_copies_from_one_bucket_to_the_other_on_the_server(
    reader: Reader, project: dict[str, str]
) -> None:
    copy = "aws s3 cp s3://camille/donnees/departements.csv s3://projet-climat/"
    code, printed = reader.shell(f"{PROFILE} {copy} --profile projet", **project)
    assert code != 0
    assert "Forbidden" in printed
    code, printed = reader.shell(copy)
    assert code != 0
    assert "AccessDenied" in printed
    assert reader.bucket == {}
