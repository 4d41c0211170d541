"""What temporary keys say of themselves, and what each client says when they fail."""

import base64
import json
import time
from dataclasses import dataclass

import pytest

from conf.model import recipes
from tests.lab import Lab
from tests.runner.reader import Reader

EXPIRY = [variant.client for variant in recipes.load("tokens/expiry").variants]
EXPIRED = "The Access Key Id you provided does not exist in our records."
INVALID = "The security token included in the request is invalid"
STATES = ("expired", "no token", "another's token", "token beside permanent keys")

Variables = dict[str, str]
Errors = dict[str, str]
"""What each call raises, by the name of the call."""

# All states in one program: each has clients of its own, which read the variables again.
PYTHON = """
import json, os
import boto3, s3fs
import pandas as pd

path = "camille/guide/donnees/departements.csv"
calls = {
    "fs.ls": lambda: fs.ls("camille"),
    "list": lambda: s3.list_objects_v2(Bucket="camille"),
    "fs.open": lambda: fs.open(path),
    "fs.exists": lambda: fs.exists(path),
    "read_csv": lambda: pd.read_csv(f"s3://{path}"),
    "download_file": lambda: s3.download_file("camille", "guide/donnees/departements.csv", "a.csv"),
}
for state, variables in json.loads(os.environ["STATES"]).items():
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()
    fs, s3 = s3fs.S3FileSystem(), boto3.Session().client("s3")
    for name, call in calls.items():
        try:
            call()
        except Exception as error:
            print(json.dumps([state, name, f"{type(error).__name__}: {error}"]))
"""
AWS = """
aws s3 ls s3://camille/ || true
aws s3 cp --no-progress s3://camille/guide/donnees/departements.csv a.csv
"""
MC = """
export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY:$AWS_SESSION_TOKEN@$AWS_S3_ENDPOINT"
mc ls s3/camille || true
mc cp s3/camille/guide/donnees/departements.csv a.csv
"""
R = """
cat(rawToChar(get_object("guide/donnees/departements.csv", "camille", region = "")), "\\n")
print(suppressMessages(object_exists("guide/donnees/departements.csv", "camille", region = "")))
get_bucket("camille", region = "")
"""


@dataclass(frozen=True)
class Broken:
    """Keys that fail, and the message and the code of the server."""

    variables: Variables
    message: str = INVALID
    code: str = "InvalidTokenId"


def broken_keys(platform: Lab, state: str) -> Broken:
    identities = platform.identities
    session, expired = identities["onyxia-session"], identities["onyxia-expired"]
    match state:
        case "expired":
            return Broken(expired.variables, EXPIRED, "InvalidAccessKeyId")
        case "no token":
            return Broken(session.variables | {"AWS_SESSION_TOKEN": ""})
        case "another's token":
            return Broken(session.variables | {"AWS_SESSION_TOKEN": expired.session_token})
        case _:
            permanent = identities["onyxia"].variables
            return Broken(permanent | {"AWS_SESSION_TOKEN": session.session_token})


@pytest.fixture(params=STATES)
def state(request: pytest.FixtureRequest) -> str:
    """Why the keys fail."""
    name: str = request.param
    return name


@pytest.fixture
def broken(platform: Lab, state: str) -> Broken:
    return broken_keys(platform, state)


@pytest.fixture(scope="module")
def python_errors(platform: Lab) -> dict[str, Errors]:
    """What Python's calls raise, by state of the keys."""
    states = {state: broken_keys(platform, state).variables for state in STATES}
    code, output = Reader(platform).python(PYTHON, STATES=json.dumps(states))
    assert code == 0, output
    errors: dict[str, Errors] = {state: {} for state in STATES}
    for line in output.splitlines():
        if line.startswith('["'):  # aiohttp remarks on its connections in between
            state, name, error = json.loads(line)
            errors[state][name] = error
    return errors


@pytest.mark.decides("token-messages", "tokens", "leftover-token")
def test_python_names_the_cause_only_when_it_lists(
    python_errors: dict[str, Errors], state: str, broken: Broken
) -> None:
    errors = dict(python_errors[state])
    assert errors.pop("list") == (
        f"ClientError: An error occurred ({broken.code}) when calling the ListObjectsV2 operation: "
        f"{broken.message}"
    )
    listed = errors.pop("fs.ls")
    assert listed.startswith("PermissionError: " if broken.message == EXPIRED else "OSError: ")
    assert listed.endswith(broken.message)
    assert errors.pop("download_file") == (
        "ClientError: An error occurred (403) when calling the HeadObject operation: Forbidden"
    )
    names = ("fs.open", "fs.exists", "read_csv")
    assert errors == dict.fromkeys(names, "PermissionError: Forbidden")


@pytest.mark.decides("token-messages")
def test_aws_names_the_cause_only_when_it_lists(reader: Reader, broken: Broken) -> None:
    code, output = reader.shell(AWS, **broken.variables)
    assert code == 1
    listed, copied = (line for line in output.splitlines() if line)
    assert f"({broken.code}) when calling the ListObjectsV2 operation: {broken.message}" in listed
    assert copied.endswith("(403) when calling the HeadObject operation: Forbidden")


@pytest.mark.decides("token-messages")
def test_mc_names_the_cause_only_when_it_lists(reader: Reader, broken: Broken) -> None:
    code, output = reader.shell(MC, **broken.variables)
    assert code == 1
    listed, copied = output.splitlines()
    assert listed == f"mc: <ERROR> Unable to list folder. {broken.message}"
    assert "Unable to guess the type of copy operation." in copied


@pytest.mark.decides("token-messages")
def test_r_says_forbidden_when_it_lists_and_else_nothing(reader: Reader, broken: Broken) -> None:
    code, output = reader.r(R, **broken.variables)
    assert code == 1
    _, contents, exists, *stopped = output.splitlines()
    assert f"<Code>{broken.code}</Code><Message>{broken.message}</Message>" in contents
    assert exists == "[1] FALSE"
    assert f' $ Code      : chr "{broken.code}"' in stopped
    assert "  Forbidden (HTTP 403)." in stopped


@pytest.mark.decides("token-messages", "long-tasks")
def test_permanent_keys_work_once_the_token_is_removed(platform: Lab, reader: Reader) -> None:
    keys = platform.identities["onyxia"].variables
    token = platform.identities["onyxia-session"].session_token
    mixed = keys | {"AWS_SESSION_TOKEN": token}
    assert reader.shell("aws s3 ls s3://camille/", **mixed)[0] != 0
    assert reader.shell("unset AWS_SESSION_TOKEN; aws s3 ls s3://camille/", **mixed)[0] == 0


@pytest.mark.decides("token-expiry")
@pytest.mark.parametrize("client", EXPIRY)
def test_less_than_half_an_hour_counts_as_zero(platform: Lab, reader: Reader, client: str) -> None:
    short = platform.identities.web_session(seconds=20 * 60)
    output = reader.recipe("tokens/expiry", client, **short.variables)
    assert output.strip() == "0"


@pytest.mark.decides("token-expiry")
def test_python_stops_where_there_is_no_token(reader: Reader) -> None:
    text = recipes.load("tokens/expiry").variant("python").text
    code, output = reader.python(text, "pavics")
    assert (code, output) == (1, "no session token\n")


@pytest.mark.decides("token-expiry")
def test_the_server_grants_the_duration_asked_beyond_the_sign_in(platform: Lab) -> None:
    session = platform.identities.web_session(seconds=60, asked=7 * 24 * 3600)
    claims = json.loads(base64.urlsafe_b64decode(session.session_token.split(".")[1] + "=="))
    assert round((claims["exp"] - time.time()) / 3600) == 7 * 24


@pytest.mark.decides("token-expiry")
def test_the_server_grants_from_fifteen_minutes_to_a_year(platform: Lab, reader: Reader) -> None:
    text = """
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
    _, output = reader.python(text, **platform.identities["onyxia"].variables)
    refused = (
        "An error occurred (InvalidParameterValue) when calling the AssumeRole operation: "
        "invalid token expiry"
    )
    assert output.splitlines() == [refused, "given", "given", refused]
