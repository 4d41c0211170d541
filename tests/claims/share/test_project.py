"""The project's keys beside one's own, and how they get mixed up."""

import pytest

from tests.claims.tokens.attempts import attempts
from tests.lab import Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("project-bucket")

S3FS = "s3fs.S3FileSystem({}).ls('{}')"
BOTO3 = "boto3.client('s3', {}).list_objects_v2(Bucket='{}')['KeyCount']"
PREPARE = "e = os.environ"
PROFILE = r"""
mkdir ~/.aws
printf '[projet]\naws_access_key_id = %s\naws_secret_access_key = %s\n' \
  "$PROJET_ACCESS_KEY_ID" "$PROJET_SECRET_ACCESS_KEY" > ~/.aws/credentials
"""
TAKE = (
    "AWS_ACCESS_KEY_ID=$PROJET_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY=$PROJET_SECRET_ACCESS_KEY"
    " aws s3 ls s3://projet-climat"
)
PROJECT_KEYS = "key=e['PROJET_ACCESS_KEY_ID'], secret=e['PROJET_SECRET_ACCESS_KEY']"
PROJECT_KEYS_BOTO3 = (
    "aws_access_key_id=e['PROJET_ACCESS_KEY_ID'],"
    "aws_secret_access_key=e['PROJET_SECRET_ACCESS_KEY']"
)


@pytest.fixture
def project(platform: Lab) -> dict[str, str]:
    """The project's keys, by the names that the page gives them."""
    keys = platform.identities["projet-climat"]
    return {
        "PROJET_ACCESS_KEY_ID": keys.access_key,
        "PROJET_SECRET_ACCESS_KEY": keys.secret_key,
    }


def test_the_key_of_the_service_without_its_token_opens_nothing(reader: Reader) -> None:
    s3fs = "key=e['AWS_ACCESS_KEY_ID'], secret=e['AWS_SECRET_ACCESS_KEY'], token=''"
    boto3 = (
        "aws_access_key_id=e['AWS_ACCESS_KEY_ID'],"
        "aws_secret_access_key=e['AWS_SECRET_ACCESS_KEY'], aws_session_token=''"
    )
    calls = {
        f"{client}, {bucket}": call.format(keys, bucket)
        for client, call, keys in (("s3fs", S3FS, s3fs), ("boto3", BOTO3, boto3))
        for bucket in ("camille", "projet-climat")
    }
    for name, attempt in attempts(reader, calls, PREPARE).items():
        assert not attempt.works, name
        assert "InvalidTokenId" in attempt.output, name


def test_the_keys_of_the_service_do_not_open_the_project_bucket_in_python(reader: Reader) -> None:
    calls = {"s3fs": S3FS.format("", "projet-climat"), "boto3": BOTO3.format("", "projet-climat")}
    for name, attempt in attempts(reader, calls).items():
        assert not attempt.works, name
        assert "Access Denied" in attempt.output, name


@pytest.mark.parametrize(
    ("client", "line"),
    [
        pytest.param("mc", "mc ls s3/projet-climat", id="mc"),
        pytest.param("aws", "aws s3 ls s3://projet-climat", id="aws"),
        pytest.param("r", 'get_bucket_df("projet-climat", region = "")', id="r"),
    ],
)
def test_the_keys_of_the_service_do_not_open_the_project_bucket(
    reader: Reader, client: str, line: str
) -> None:
    code, output = reader.type(client, line)
    assert code != 0
    assert "Access Denied" in output


def test_keys_passed_as_arguments_leave_the_token_aside(
    reader: Reader, project: dict[str, str]
) -> None:
    file = "s3://projet-climat/guide/releves/2026.csv"
    calls = {
        "s3fs": S3FS.format(PROJECT_KEYS, "projet-climat"),
        "boto3": BOTO3.format(PROJECT_KEYS_BOTO3, "projet-climat"),
        "pandas": f"pd.read_csv('{file}', storage_options=dict({PROJECT_KEYS}))",
    }
    prepare = f"import pandas as pd\n{PREPARE}"
    for attempt in attempts(reader, calls, prepare, **project).values():
        assert attempt.works, attempt.output
    code, output = reader.r(
        """
        get_bucket_df("projet-climat", key = Sys.getenv("PROJET_ACCESS_KEY_ID"),
                      secret = Sys.getenv("PROJET_SECRET_ACCESS_KEY"), region = "")$Key
        """,
        **project,
    )
    assert (code, output) == (0, '[1] "guide/releves/2026.csv"\n')


def test_the_project_keys_are_refused_with_the_token_of_the_service(
    reader: Reader, project: dict[str, str]
) -> None:
    call = S3FS.format(f"{PROJECT_KEYS}, token=e['AWS_SESSION_TOKEN']", "projet-climat")
    attempt = attempts(reader, {"s3fs": call}, PREPARE, **project)["s3fs"]
    assert not attempt.works
    assert "InvalidTokenId" in attempt.output
    code, output = reader.shell(TAKE, **project)
    assert code != 0
    assert "InvalidTokenId" in output


def test_aws_takes_the_project_keys_without_the_token(
    reader: Reader, project: dict[str, str]
) -> None:
    code, output = reader.shell(f"env -u AWS_SESSION_TOKEN {TAKE}", **project)
    assert code == 0, output
    assert "guide/" in output


def test_variables_win_over_aws_profile_but_not_over_the_option(
    reader: Reader, project: dict[str, str]
) -> None:
    aws = "aws s3 ls s3://projet-climat"
    code, output = reader.shell(f"{PROFILE} AWS_PROFILE=projet {aws}", **project)
    assert code != 0
    assert "AccessDenied" in output
    code, output = reader.shell(f"{PROFILE} {aws} --profile projet", **project)
    assert code == 0, output


def test_no_key_copies_between_the_two_buckets_on_the_server(
    reader: Reader, project: dict[str, str]
) -> None:
    copy = "aws s3 cp s3://camille/guide/donnees/departements.csv s3://projet-climat/"
    code, output = reader.shell(f"{PROFILE} {copy} --profile projet", **project)
    assert code != 0
    assert "Forbidden" in output
    code, output = reader.shell(copy)
    assert code != 0
    assert "AccessDenied" in output
    assert reader.bucket == {}
