"""What temporary keys say of themselves, and what each client says when they fail."""

import base64
import json
import time

import pytest

from conf.model import recipes
from tests.lab import Lab
from tests.runner.reader import Reader

EXPIRY = [variant.client for variant in recipes.load("tokens/expiry").variants]
EXPIRED = "The Access Key Id you provided does not exist in our records."
INVALID = "The security token included in the request is invalid"

PYTHON = """
import boto3
import pandas as pd
import s3fs

fs = s3fs.S3FileSystem()
s3 = boto3.client("s3")
path = "camille/donnees/departements.csv"
calls = {
    "fs.ls": lambda: fs.ls("camille"),
    "list": lambda: s3.list_objects_v2(Bucket="camille"),
    "fs.open": lambda: fs.open(path),
    "fs.exists": lambda: fs.exists(path),
    "read_csv": lambda: pd.read_csv(f"s3://{path}"),
    "download_file": lambda: s3.download_file("camille", "donnees/departements.csv", "a.csv"),
}
for name, call in calls.items():
    try:
        call()
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
"""
AWS = """
aws s3 ls s3://camille/ || true
aws s3 cp --no-progress s3://camille/donnees/departements.csv a.csv
"""
MC = """
export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY:$AWS_SESSION_TOKEN@$AWS_S3_ENDPOINT"
mc ls s3/camille || true
mc cp s3/camille/donnees/departements.csv a.csv
"""
R = """
cat(rawToChar(get_object("donnees/departements.csv", "camille", region = "")), "\\n")
print(suppressMessages(object_exists("donnees/departements.csv", "camille", region = "")))
get_bucket("camille", region = "")
"""

Variables = dict[str, str]


@pytest.fixture(params=["expired", "no token", "another's token", "token beside permanent keys"])
def broken(request: pytest.FixtureRequest, platform: Lab) -> tuple[Variables, str, str]:
    """Keys that fail, and the message and the code of the server."""
    known = platform.identities
    session = known["camille-session"].variables
    invalid = INVALID, "InvalidTokenId"
    match request.param:
        case "expired":
            return known["camille-expired"].variables, EXPIRED, "InvalidAccessKeyId"
        case "no token":
            return session | {"AWS_SESSION_TOKEN": ""}, *invalid
        case "another's token":
            token = known["camille-expired"].session_token
            return session | {"AWS_SESSION_TOKEN": token}, *invalid
        case _:
            token = session["AWS_SESSION_TOKEN"]
            return known["camille"].variables | {"AWS_SESSION_TOKEN": token}, *invalid


def test_python_hears_the_cause_when_it_lists_only(
    reader: Reader, broken: tuple[Variables, str, str]
) -> None:
    variables, message, code = broken
    said = dict(line.split(": ", 1) for line in reader.python(PYTHON, **variables)[1].splitlines())
    assert said.pop("list") == (
        f"ClientError: An error occurred ({code}) when calling the ListObjectsV2 operation: "
        f"{message}"
    )
    listed = said.pop("fs.ls")
    assert listed.startswith("PermissionError: " if message == EXPIRED else "OSError: ")
    assert listed.endswith(message)
    assert said.pop("download_file") == (
        "ClientError: An error occurred (403) when calling the HeadObject operation: Forbidden"
    )
    assert said == dict.fromkeys(("fs.open", "fs.exists", "read_csv"), "PermissionError: Forbidden")


def test_aws_hears_the_cause_when_it_lists_only(
    reader: Reader, broken: tuple[Variables, str, str]
) -> None:
    variables, message, error = broken
    code, printed = reader.shell(AWS, **variables)
    assert code == 1
    listed, copied = (line for line in printed.splitlines() if line)
    assert f"({error}) when calling the ListObjectsV2 operation: {message}" in listed
    assert copied.endswith("(403) when calling the HeadObject operation: Forbidden")


def test_mc_hears_the_cause_when_it_lists_only(
    reader: Reader, broken: tuple[Variables, str, str]
) -> None:
    variables, message, _ = broken
    code, printed = reader.shell(MC, **variables)
    assert code == 1
    listed, copied = printed.splitlines()
    assert listed == f"mc: <ERROR> Unable to list folder. {message}"
    assert "Unable to guess the type of copy operation." in copied


def test_r_says_forbidden_when_it_lists_and_else_nothing(
    reader: Reader, broken: tuple[Variables, str, str]
) -> None:
    variables, message, error = broken
    code, printed = reader.r(R, **variables)
    assert code == 1
    _, contents, exists, *stopped = printed.splitlines()
    assert f"<Code>{error}</Code><Message>{message}</Message>" in contents
    assert exists == "[1] FALSE"
    assert f' $ Code      : chr "{error}"' in stopped
    assert "  Forbidden (HTTP 403)." in stopped


def test_permanent_keys_work_once_the_token_is_gone(platform: Lab, reader: Reader) -> None:
    keys = platform.identities["camille"].variables
    token = platform.identities["camille-session"].session_token
    left = keys | {"AWS_SESSION_TOKEN": token}
    assert reader.shell("aws s3 ls s3://camille/", **left)[0] != 0
    assert reader.shell("unset AWS_SESSION_TOKEN; aws s3 ls s3://camille/", **left)[0] == 0


@pytest.mark.parametrize("client", EXPIRY)
def test_less_than_half_an_hour_is_no_hour(platform: Lab, reader: Reader, client: str) -> None:
    short = platform.identities.web_session(seconds=20 * 60)
    printed = reader.recipe("tokens/expiry", client, **short.variables)
    assert printed.strip() == "hours left: 0"


def test_python_stops_where_there_is_no_token(reader: Reader) -> None:
    text = recipes.load("tokens/expiry").variant("python").text
    code, printed = reader.python(text, "pavics")
    assert code != 0
    assert printed.endswith("KeyError: 'AWS_SESSION_TOKEN'\n")


def test_the_server_gives_what_is_asked_however_short_the_sign_in(platform: Lab) -> None:
    made = platform.identities.web_session(seconds=60, asked=7 * 24 * 3600)
    claims = json.loads(base64.urlsafe_b64decode(made.session_token.split(".")[1] + "=="))
    assert round((claims["exp"] - time.time()) / 3600) == 7 * 24


def test_the_server_gives_from_a_quarter_of_an_hour_to_a_year(
    platform: Lab, reader: Reader
) -> None:
    ask = """
    import boto3
    from botocore.config import Config

    sts = boto3.client("sts", config=Config(parameter_validation=False))
    role = {"RoleArn": "arn:aws:iam::123456789012:role/any", "RoleSessionName": "any"}
    for seconds in (899, 900, 365 * 86400, 365 * 86400 + 1):
        try:
            sts.assume_role(**role, DurationSeconds=seconds)
            print("given")
        except Exception as error:
            print(error)
    """
    _, printed = reader.python(ask, **platform.identities["camille"].variables)
    refused = (
        "An error occurred (InvalidParameterValue) when calling the AssumeRole operation: "
        "invalid token expiry"
    )
    assert printed.splitlines() == [refused, "given", "given", refused]
