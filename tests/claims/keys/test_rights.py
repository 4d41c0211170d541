"""What each kind of permanent key opens, and that it never opens more than its parent user."""

import functools
import io
import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from minio import Minio
from minio.error import MinioAdminException, S3Error

from conf.model import recipes
from tests.claims.keys.access_keys import AccessKeys
from tests.lab import Lab
from tests.lab.server import Credentials

pytestmark = pytest.mark.usefixtures("buckets")

ALL = {"list", "read", "write", "delete"}
READ = {"list", "read"}
EVERYTHING: dict[str, Any] = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::*"}],
}
PLACES = {
    "camille/guide/rapports/": "2026.csv",
    "camille/guide/donnees/": "departements.csv",
    "projet-climat/guide/releves/": "2026.csv",
    "portail-ing/guide/debits/": "la-romaine.csv",
}
NEIGHBOUR = "guide/rapports-2025/2025.csv"
# kind of key × place: what is allowed, for a user with all rights on two buckets.
RIGHTS: dict[str, tuple[set[str], ...]] = {
    "without a policy": (ALL, ALL, ALL, set()),
    "bucket.json": (set(), set(), ALL, set()),
    "policy.json": (ALL, set(), set(), set()),
    "read-only.json": (READ, READ, set(), set()),
    "everything": (ALL, ALL, ALL, set()),
}


def policy_text(name: str) -> str:
    return recipes.load("keys/create_key").file(name).read_text()


def policy_of(kind: str) -> dict[str, Any] | None:
    if kind in {"without a policy", "everything"}:
        return EVERYTHING if kind == "everything" else None
    policy: dict[str, Any] = json.loads(policy_text(kind))
    return policy


@contextmanager
def user_of_two_buckets(platform: Lab) -> Iterator[Credentials]:
    """A user with all rights on two buckets, removed afterwards with all their keys."""
    identities, policies = platform.identities, ["onyxia", "projet-climat"]
    for policy in policies:
        identities[policy]  # creates the policy of that name
    user = Credentials(f"TWO{secrets.token_hex(8).upper()}", secrets.token_hex(20))
    identities.admin.user_add(user.access_key, user.secret_key)
    identities.admin.attach_policy(policies, user=user.access_key)
    yield user
    identities.admin.user_remove(user.access_key)


@pytest.fixture(scope="module")
def parent(platform: Lab) -> Iterator[Credentials]:
    """The user whose keys are tried, for tests that change nothing of their rights."""
    with user_of_two_buckets(platform) as user:
        yield user


@pytest.fixture
def changing_parent(platform: Lab) -> Iterator[Credentials]:
    """The same, for a test that changes their rights."""
    with user_of_two_buckets(platform) as user:
        yield user


KeyOf = Callable[[str], Credentials]


@pytest.fixture(scope="module")
def key_of(platform: Lab, parent: Credentials) -> KeyOf:
    """Return the parent's key of a kind, created when it is first asked for."""
    keys = keys_of(platform, parent)
    return functools.cache(lambda kind: keys.create(policy=policy_of(kind)))


@pytest.fixture
def buckets(platform: Lab) -> None:
    """The seeded buckets, with a report in one folder and in its neighbour."""
    platform.buckets.reset()
    platform.buckets.write("camille/guide/rapports/2026.csv", b"an;total\n")
    platform.buckets.write(f"camille/{NEIGHBOUR}", b"an\n")


def keys_of(platform: Lab, user: Credentials) -> AccessKeys:
    return AccessKeys(platform.identities.admin_client(user))


def refusal(client: Minio, action: str, place: str) -> str:
    """Return the server's error code, nothing when it does what is asked."""
    bucket, _, prefix = place.partition("/")
    name = prefix + PLACES[place]
    try:
        match action:
            case "list":
                next(client.list_objects(bucket_name=bucket, prefix=prefix))
            case "read":
                assert client.get_object(bucket_name=bucket, object_name=name).data
            case "write":
                data = io.BytesIO(b"1")
                client.put_object(
                    bucket_name=bucket, object_name=f"{prefix}essai", data=data, length=1
                )
            case _:
                client.remove_object(bucket_name=bucket, object_name=name)
    except S3Error as error:
        return str(error.code)
    return ""


def allowed(client: Minio, place: str) -> set[str]:
    """Return the actions that the server does there: to delete comes last."""
    errors = {action: refusal(client, action, place) for action in sorted(ALL - {"delete"})}
    errors["delete"] = refusal(client, "delete", place)
    assert set(errors.values()) <= {"", "AccessDenied"}
    return {action for action, code in errors.items() if not code}


@pytest.mark.decides("limit-key", "create-key")
@pytest.mark.parametrize("kind", RIGHTS)
def test_what_each_kind_of_key_opens(platform: Lab, key_of: KeyOf, kind: str) -> None:
    client = platform.identities.client(key_of(kind))
    assert tuple(allowed(client, place) for place in PLACES) == RIGHTS[kind]


@pytest.mark.decides("limit-key")
def test_a_key_for_a_prefix_neither_lists_nor_reads_its_neighbours(
    platform: Lab, key_of: KeyOf
) -> None:
    client = platform.identities.client(key_of("policy.json"))
    for prefix in ("", "guide/rapports", "guide/rapports-2025/"):
        with pytest.raises(S3Error, match="AccessDenied"):
            next(client.list_objects(bucket_name="camille", prefix=prefix))
    with pytest.raises(S3Error, match="AccessDenied"):
        client.get_object(bucket_name="camille", object_name=NEIGHBOUR)


@pytest.mark.decides("limit-key")
def test_a_policy_without_the_final_slash_opens_the_neighbour(
    platform: Lab, parent: Credentials, key_of: KeyOf
) -> None:
    client = platform.identities.client
    with pytest.raises(S3Error, match="AccessDenied"):
        client(key_of("policy.json")).get_object(bucket_name="camille", object_name=NEIGHBOUR)
    text = policy_text("policy.json").replace("guide/rapports/*", "guide/rapports*")
    key = keys_of(platform, parent).create(policy=json.loads(text))
    assert client(key).get_object(bucket_name="camille", object_name=NEIGHBOUR).data


@pytest.mark.decides("limit-key")
@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        pytest.param("s3:GetObject", "s3:GetObjet", "unsupported action", id="action"),
        pytest.param("arn:aws:s3:::camille/", "camille/", "invalid resource", id="resource"),
    ],
)
def test_a_mistake_in_a_policy_is_refused(
    platform: Lab, parent: Credentials, right: str, wrong: str, message: str
) -> None:
    policy = json.loads(policy_text("policy.json").replace(right, wrong))
    with pytest.raises(MinioAdminException, match=message):
        keys_of(platform, parent).create(policy=policy)


@pytest.mark.decides("create-key")
def test_a_key_loses_what_its_parent_loses(platform: Lab, changing_parent: Credentials) -> None:
    client = platform.identities.client(keys_of(platform, changing_parent).create())
    assert not refusal(client, "read", "projet-climat/guide/releves/")
    admin = platform.identities.admin
    admin.detach_policy(["projet-climat"], user=changing_parent.access_key)
    assert refusal(client, "read", "projet-climat/guide/releves/") == "AccessDenied"
    assert not refusal(client, "read", "camille/guide/donnees/")


@pytest.mark.decides("create-key")
def test_a_key_ends_with_its_parent(platform: Lab) -> None:
    user = platform.identities.permanent("leaving", "camille")
    client = platform.identities.client(keys_of(platform, user).create())
    assert not refusal(client, "read", "camille/guide/donnees/")
    admin = platform.identities.admin
    admin.user_disable(user.access_key)
    assert refusal(client, "read", "camille/guide/donnees/") in {
        "AccessDenied",
        "InvalidAccessKeyId",
    }
    admin.user_enable(user.access_key)
    assert not refusal(client, "read", "camille/guide/donnees/")
    admin.user_remove(user.access_key)
    assert refusal(client, "read", "camille/guide/donnees/") in {
        "AccessDenied",
        "InvalidAccessKeyId",
    }


@pytest.mark.decides("revoke-key")
def test_a_revoked_key_opens_nothing(platform: Lab, parent: Credentials) -> None:
    keys = keys_of(platform, parent)
    key = keys.create()
    client = platform.identities.client(key)
    assert not refusal(client, "list", "camille/guide/donnees/")
    keys.delete(key)
    for place in PLACES:
        for action in sorted(ALL):
            assert refusal(client, action, place) == "InvalidAccessKeyId"


@pytest.mark.decides("console")
def test_a_platform_can_forbid_users_to_create_keys(
    platform: Lab, changing_parent: Credentials
) -> None:
    forbid = {"Effect": "Deny", "Action": "admin:CreateServiceAccount"}
    admin = platform.identities.admin
    admin.policy_add("no-keys", policy={"Version": "2012-10-17", "Statement": [forbid]})
    admin.attach_policy(["no-keys"], user=changing_parent.access_key)
    with pytest.raises(MinioAdminException, match=r"Access Denied\."):
        keys_of(platform, changing_parent).create()
