"""Permanent keys: who may make them, how long they live, what lists and deletes them."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from minio import Minio, MinioAdmin
from minio.error import MinioAdminException, S3Error

from conf.model import recipes
from tests.lab import GENERATIONS, Lab
from tests.lab.server import Credentials
from tests.runner.reader import Answer, Reader

DAY = 24 * 3600
POLICY = recipes.load("keys/create_key").file("policy.json")


@pytest.fixture(params=["AssumeRole", "AssumeRoleWithWebIdentity"])
def session(request: pytest.FixtureRequest, platform: Lab) -> Credentials:
    """Temporary keys, as a service has them, by either way that a platform gets them."""
    if request.param == "AssumeRole":
        return platform.identities["camille-session"]
    return platform.identities.web_session(seconds=600)


@pytest.fixture
def admin(platform: Lab, session: Credentials) -> Iterator[MinioAdmin]:
    made = platform.identities.admin_client(session)
    forget(made)
    yield made
    forget(made)


def found(admin: MinioAdmin) -> list[dict[str, Any]]:
    return json.loads(admin.list_service_account(""))["accounts"] or []


def forget(admin: MinioAdmin) -> None:
    for key in found(admin):
        admin.delete_service_account(key["accessKey"])


def make(admin: MinioAdmin, **more: Any) -> Credentials:
    key = json.loads(admin.add_service_account(**more))["credentials"]
    return Credentials(key["accessKey"], key["secretKey"])


def lists(client: Minio, bucket: str = "camille") -> str:
    """Return why the bucket cannot be listed, nothing when it can."""
    try:
        next(client.list_objects(bucket_name=bucket))
    except S3Error as error:
        return str(error.code)
    return ""


def type_mc(reader: Reader, session: Credentials, text: str) -> Answer:
    who = f"{session.access_key}:{session.secret_key}:{session.session_token}"
    alias = f"https://{who}@{GENERATIONS['onyxia-v10']['host']}"
    return reader.shell(text, MC_HOST_s3=alias, **session.variables)


def test_mc_makes_a_key_from_either_session(
    reader: Reader, session: Credentials, admin: MinioAdmin
) -> None:
    text = "mc admin accesskey create s3/ --name rapport | cut -d : -f 1"
    assert type_mc(reader, session, text) == (
        0,
        "Access Key\nSecret Key\nExpiration\nName\nDescription\n",
    )
    (key,) = found(admin)
    assert (key["name"], key["impliedPolicy"]) == ("rapport", True)


def test_mc_accesskey_list_is_blind_to_users_of_an_issuer(
    platform: Lab, reader: Reader, session: Credentials, admin: MinioAdmin
) -> None:
    made = make(admin)
    of_issuer = session != platform.identities["camille-session"]
    code, listed = type_mc(reader, session, "mc admin accesskey list s3 --svcacc-only")
    assert code == 0
    assert (made.access_key in listed) is not of_issuer
    text = recipes.load("keys/list_keys").variant("mc").text
    assert made.access_key in type_mc(reader, session, text)[1]


def test_mc_tells_the_name_and_the_rights_but_no_secret(
    reader: Reader, session: Credentials, admin: MinioAdmin
) -> None:
    made = make(admin, name="rapport", description="cron")
    _, told = type_mc(reader, session, f"mc admin accesskey info s3 {made.access_key}")
    assert {"Name: rapport", "Description: cron", "Expiration: NONE"} <= set(told.splitlines())
    assert made.secret_key not in told


def test_a_key_outlives_the_session_that_made_it(platform: Lab) -> None:
    known = platform.identities
    session = known.web_session(seconds=4)
    made = known.client(make(known.admin_client(session)))
    deadline = time.monotonic() + 30
    while not lists(known.client(session)):
        assert time.monotonic() < deadline
    assert not lists(made)
    forget(known.admin_client(known.web_session(seconds=60)))


def test_a_key_of_an_issuer_s_user_has_the_rights_of_the_last_sign_in(platform: Lab) -> None:
    known = platform.identities
    known["projet-climat"]  # makes the policy of that name
    both = known.web_session(seconds=60, policy="camille,projet-climat")
    made = known.client(make(known.admin_client(both)))
    assert [lists(made), lists(made, "projet-climat")] == ["", ""]
    fewer = known.web_session(seconds=60)
    assert [lists(made), lists(made, "projet-climat")] == ["", "AccessDenied"]
    forget(known.admin_client(fewer))


@pytest.fixture
def own(platform: Lab) -> Iterator[MinioAdmin]:
    made = platform.identities.admin_client("camille-session")
    forget(made)
    yield made
    forget(made)


def test_a_key_lives_from_a_quarter_of_an_hour_to_a_year(own: MinioAdmin) -> None:
    def end(seconds: int) -> str:
        return f"{datetime.now(UTC) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"

    for seconds in (15 * 60 + 30, 365 * DAY - 30):
        make(own, expiration=end(seconds))
    for seconds in (15 * 60 - 30, 365 * DAY + 30):
        with pytest.raises(MinioAdminException, match="invalid service account expiration"):
            make(own, expiration=end(seconds))


def test_mc_takes_no_days_and_says_nothing(reader: Reader, own: MinioAdmin) -> None:
    make_one = "mc admin accesskey create s3/ --name a --expiry-duration"
    assert "Expiration: NONE\n" in reader.shell(f"{make_one} 90d")[1]
    assert "Expiration: NONE\n" not in reader.shell(f"{make_one} 2160h")[1]
    (never,) = (key for key in found(own) if key["expiration"].startswith("1970"))
    assert never["name"] == "a"


def test_the_owner_changes_nothing_of_a_key(reader: Reader, own: MinioAdmin) -> None:
    made = make(own)
    for change in ("edit s3 {} --name autre", "disable s3 {}"):
        code, printed = reader.shell("mc admin accesskey " + change.format(made.access_key))
        assert code == 1
        assert printed.endswith("Access Denied.\n")


def test_a_limited_key_makes_none_but_lists_and_deletes_the_others(
    platform: Lab, own: MinioAdmin
) -> None:
    other = make(own, name="autre")
    limited = platform.identities.admin_client(make(own, policy_file=POLICY))
    with pytest.raises(MinioAdminException, match="AccessDenied"):
        make(limited)
    assert "autre" in {key.get("name") for key in found(limited)}
    limited.delete_service_account(other.access_key)
    assert lists(platform.identities.client(other)) == "InvalidAccessKeyId"


def test_a_whole_key_makes_others(platform: Lab, own: MinioAdmin) -> None:
    whole = platform.identities.admin_client(make(own))
    assert not lists(platform.identities.client(make(whole)))


def test_both_keys_work_between_two_steps_of_a_rotation(platform: Lab, own: MinioAdmin) -> None:
    known = platform.identities
    old, new = known.client(make(own, name="rapport")), make(own, name="rapport")
    assert [lists(old), lists(known.client(new))] == ["", ""]


def test_aws_cannot_make_keys(reader: Reader) -> None:
    code, printed = reader.shell("aws iam create-access-key")
    assert code != 0
    assert "Invalid STS API version 2010-05-08, expecting 2011-06-15" in printed


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


def test_the_package_minio_knows_no_proxy_and_another_list_of_authorities(
    platform: Lab, reader: Reader
) -> None:
    here = f"127.0.0.1:{platform.server.port}"
    assert '"accounts"' in reader.python(LIST, AWS_S3_ENDPOINT=here)[1]
    assert "Failed to resolve" in reader.python(LIST)[1]
    code, printed = reader.python(LIST, AWS_S3_ENDPOINT=here, SSL_CERT_FILE="")
    assert code != 0
    assert "CERTIFICATE_VERIFY_FAILED" in printed
