"""Who may create permanent keys, how long they live, what lists and deletes them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from minio import Minio
from minio.error import MinioAdminException, S3Error

from conf.model import recipes
from tests.claims.keys.access_keys import AccessKeys
from tests.lab import GENERATIONS, Lab
from tests.lab.server import READY_SECONDS, Credentials
from tests.runner.reader import Answer, Reader

DAY = 24 * 3600
POLICY = recipes.load("keys/create_key").file("policy.json")


@pytest.fixture(params=["AssumeRole", "AssumeRoleWithWebIdentity"])
def session(request: pytest.FixtureRequest, platform: Lab) -> Credentials:
    """Temporary keys, as a service has them, by either way that a platform gets them."""
    if request.param == "AssumeRole":
        return platform.identities["onyxia-session"]
    return platform.identities.web_session(seconds=600)


@pytest.fixture
def session_keys(platform: Lab, session: Credentials) -> Iterator[AccessKeys]:
    """Keys created from that session."""
    keys = AccessKeys(platform.identities.admin_client(session))
    yield keys
    keys.delete_all()


@pytest.fixture
def openid_keys(platform: Lab) -> Iterator[AccessKeys]:
    """Keys of a user whom an OpenID issuer signs in."""
    identities = platform.identities
    keys = AccessKeys(identities.admin_client(identities.web_session(seconds=600)))
    yield keys
    keys.delete_all()


def list_error(client: Minio, bucket: str = "camille") -> str:
    """Return the code of the error when the bucket cannot be listed, nothing when it can."""
    try:
        next(client.list_objects(bucket_name=bucket))
    except S3Error as error:
        return str(error.code)
    return ""


def run_mc(reader: Reader, session: Credentials, text: str) -> Answer:
    user = f"{session.access_key}:{session.secret_key}:{session.session_token}"
    alias = f"https://{user}@{GENERATIONS['onyxia-v10']['host']}"
    return reader.shell(text, MC_HOST_s3=alias, **session.variables)


@pytest.mark.decides("console")
def test_mc_creates_a_key_from_either_session(
    reader: Reader, session: Credentials, session_keys: AccessKeys
) -> None:
    text = "mc admin accesskey create s3/ --name rapport | cut -d : -f 1"
    assert run_mc(reader, session, text) == (
        0,
        "Access Key\nSecret Key\nExpiration\nName\nDescription\n",
    )
    (key,) = session_keys.listing()
    assert (key["name"], key["impliedPolicy"]) == ("rapport", True)


@pytest.mark.decides("list-keys")
def test_mc_accesskey_list_omits_keys_of_openid_users(
    platform: Lab, reader: Reader, session: Credentials, session_keys: AccessKeys
) -> None:
    key = session_keys.create()
    of_openid = session != platform.identities["onyxia-session"]
    code, output = run_mc(reader, session, "mc admin accesskey list s3 --svcacc-only")
    assert code == 0
    assert (key.access_key in output) is not of_openid
    text = recipes.load("keys/list_keys").variant("mc").text
    assert key.access_key in run_mc(reader, session, text)[1]


@pytest.mark.decides("list-keys")
def test_mc_accesskey_info_shows_all_but_the_secret(
    reader: Reader, session: Credentials, session_keys: AccessKeys
) -> None:
    key = session_keys.create(name="rapport", description="cron")
    _, output = run_mc(reader, session, f"mc admin accesskey info s3 {key.access_key}")
    assert {"Name: rapport", "Description: cron", "Expiration: NONE"} <= set(output.splitlines())
    assert key.secret_key not in output


@pytest.mark.decides("create-key")
def test_a_key_outlives_the_session_that_created_it(platform: Lab, openid_keys: AccessKeys) -> None:
    identities = platform.identities
    session = identities.web_session(seconds=3)
    key = openid_keys.acting_as(identities.admin_client(session)).create()
    client = identities.client(session)
    deadline = time.monotonic() + READY_SECONDS
    while not list_error(client):
        assert time.monotonic() < deadline
    assert not list_error(identities.client(key))


@pytest.mark.decides("create-key")
def test_a_key_of_an_openid_user_has_the_rights_of_the_last_sign_in(
    platform: Lab, openid_keys: AccessKeys
) -> None:
    identities = platform.identities
    identities["projet-climat"]  # creates the policy of that name
    both = identities.web_session(seconds=60, policy="onyxia,projet-climat")
    client = identities.client(openid_keys.acting_as(identities.admin_client(both)).create())
    assert [list_error(client), list_error(client, "projet-climat")] == ["", ""]
    identities.web_session(seconds=60)
    assert [list_error(client), list_error(client, "projet-climat")] == ["", "AccessDenied"]


@pytest.mark.decides("create-key")
def test_a_key_lives_from_fifteen_minutes_to_a_year(onyxia_keys: AccessKeys) -> None:
    def expiration(seconds: int) -> str:
        return f"{datetime.now(UTC) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"

    for seconds in (15 * 60 + 30, 365 * DAY - 30):
        onyxia_keys.create(expiration=expiration(seconds))
    for seconds in (15 * 60 - 30, 365 * DAY + 30):
        with pytest.raises(MinioAdminException, match="invalid service account expiration"):
            onyxia_keys.create(expiration=expiration(seconds))


@pytest.mark.decides("create-key")
def test_mc_ignores_a_duration_in_days(reader: Reader, onyxia_keys: AccessKeys) -> None:
    create = "mc admin accesskey create s3/ --name a --expiry-duration"
    assert "Expiration: NONE\n" in reader.shell(f"{create} 90d")[1]
    assert "Expiration: NONE\n" not in reader.shell(f"{create} 2160h")[1]
    (endless,) = (key for key in onyxia_keys.listing() if key["expiration"].startswith("1970"))
    assert endless["name"] == "a"


@pytest.mark.decides("rotate-key")
def test_the_owner_of_a_key_cannot_change_it(reader: Reader, onyxia_keys: AccessKeys) -> None:
    key = onyxia_keys.create()
    for change in ("edit s3 {} --name autre", "disable s3 {}"):
        code, output = reader.shell("mc admin accesskey " + change.format(key.access_key))
        assert code == 1
        assert output.endswith("Access Denied.\n")


@pytest.mark.decides("limit-key")
def test_a_limited_key_creates_none_but_lists_and_deletes_the_others(
    platform: Lab, onyxia_keys: AccessKeys
) -> None:
    other = onyxia_keys.create(name="autre")
    key = onyxia_keys.create(policy_file=POLICY)
    limited = onyxia_keys.acting_as(platform.identities.admin_client(key))
    with pytest.raises(MinioAdminException, match="AccessDenied"):
        limited.create()
    assert "autre" in {key.get("name") for key in limited.listing()}
    limited.delete(other)
    assert list_error(platform.identities.client(other)) == "InvalidAccessKeyId"


@pytest.mark.decides("limit-key")
def test_a_key_without_policy_creates_others(platform: Lab, onyxia_keys: AccessKeys) -> None:
    identities = platform.identities
    whole = onyxia_keys.acting_as(identities.admin_client(onyxia_keys.create()))
    assert not list_error(identities.client(whole.create()))


@pytest.mark.decides("rotate-key")
def test_both_keys_work_between_two_steps_of_a_rotation(
    platform: Lab, onyxia_keys: AccessKeys
) -> None:
    client = platform.identities.client
    old, new = client(onyxia_keys.create(name="rapport")), onyxia_keys.create(name="rapport")
    assert [list_error(old), list_error(client(new))] == ["", ""]


@pytest.mark.decides("create-key")
def test_aws_cannot_create_keys(reader: Reader) -> None:
    code, output = reader.shell("aws iam create-access-key")
    assert code != 0
    assert "Invalid STS API version 2010-05-08, expecting 2011-06-15" in output


LIST = """
import os
import urllib3
from minio import MinioAdmin
from minio.credentials import EnvAWSProvider

host = os.environ["AWS_S3_ENDPOINT"]
admin = MinioAdmin(endpoint=host, credentials=EnvAWSProvider())
admin._http.connection_pool_kw["retries"] = False  # the reader waits for six attempts
print(admin.list_service_account(""))
"""


@pytest.mark.decides("create-key")
def test_the_package_minio_reads_no_proxy_and_its_own_authority(
    platform: Lab, reader: Reader
) -> None:
    direct = f"127.0.0.1:{platform.server.port}"
    assert '"accounts"' in reader.python(LIST, AWS_S3_ENDPOINT=direct)[1]
    assert "Failed to resolve" in reader.python(LIST)[1]
    code, output = reader.python(LIST, AWS_S3_ENDPOINT=direct, SSL_CERT_FILE="")
    assert code != 0
    assert "CERTIFICATE_VERIFY_FAILED" in output
