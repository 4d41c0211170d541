"""What each kind of permanent key opens, and that it never opens more than its parent."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from minio import Minio
from minio.error import MinioAdminException, S3Error

from conf.model import recipes
from tests.lab import Lab
from tests.lab.server import Credentials

ALL = {"list", "read", "write", "delete"}
READ = {"list", "read"}
EVERYTHING: dict[str, Any] = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::*"}],
}
PLACES = {
    "camille/rapports/": "2026.csv",
    "camille/donnees/": "departements.csv",
    "projet-climat/releves/": "2026.csv",
    "portail-ing/debits/": "la-romaine.csv",
}
# kind of key × place: what is allowed, for somebody with all rights on two buckets.
RIGHTS: dict[str, tuple[set[str], ...]] = {
    "without a policy": (ALL, ALL, ALL, set()),
    "bucket.json": (set(), set(), ALL, set()),
    "policy.json": (ALL, set(), set(), set()),
    "read-only.json": (READ, READ, set(), set()),
    "everything": (ALL, ALL, ALL, set()),
}


def policy(kind: str) -> dict[str, Any] | None:
    if kind in {"without a policy", "everything"}:
        return EVERYTHING if kind == "everything" else None
    text = recipes.load("keys/create_key").file(kind).read_bytes()
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture
def parent(platform: Lab) -> Iterator[Credentials]:
    """Somebody with all rights on two buckets, gone afterwards with all their keys."""
    known = platform.identities
    admin = known.admin
    made = known.permanent("two-buckets", "camille")
    known["projet-climat"]  # makes the policy of that name
    admin.attach_policy(["projet-climat"], user=made.access_key)
    yield made
    admin.user_remove(made.access_key)


def key(platform: Lab, parent: Credentials, kind: str) -> Credentials:
    answer = platform.identities.admin_client(parent).add_service_account(policy=policy(kind))
    made = json.loads(answer)["credentials"]
    return Credentials(made["accessKey"], made["secretKey"])


def refusal(client: Minio, action: str, place: str) -> str:
    """Return what the server answers, nothing when it does what is asked."""
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


def lay_out(platform: Lab) -> None:
    platform.buckets.reset()
    platform.buckets.write("camille/rapports/2026.csv", b"an;total\n")


def allowed(client: Minio, place: str) -> set[str]:
    answers = {action: refusal(client, action, place) for action in sorted(ALL - {"delete"})}
    answers["delete"] = refusal(client, "delete", place)
    assert set(answers.values()) <= {"", "AccessDenied"}
    return {action for action, code in answers.items() if not code}


@pytest.mark.parametrize("kind", RIGHTS)
def test_rights(platform: Lab, parent: Credentials, kind: str) -> None:
    lay_out(platform)
    client = platform.identities.client(key(platform, parent, kind))
    assert tuple(allowed(client, place) for place in PLACES) == RIGHTS[kind]


def test_one_prefix_neither_lists_nor_reads_its_neighbours(
    platform: Lab, parent: Credentials
) -> None:
    lay_out(platform)
    platform.buckets.write("camille/rapports-2025/2025.csv", b"an\n")
    client = platform.identities.client(key(platform, parent, "policy.json"))
    for prefix in ("", "rapports", "rapports-2025/"):
        with pytest.raises(S3Error, match="AccessDenied"):
            next(client.list_objects(bucket_name="camille", prefix=prefix))
    with pytest.raises(S3Error, match="AccessDenied"):
        client.get_object(bucket_name="camille", object_name="rapports-2025/2025.csv")


def test_a_key_loses_what_its_parent_loses(platform: Lab, parent: Credentials) -> None:
    lay_out(platform)
    client = platform.identities.client(key(platform, parent, "without a policy"))
    assert not refusal(client, "read", "projet-climat/releves/")
    platform.identities.admin.detach_policy(["projet-climat"], user=parent.access_key)
    assert refusal(client, "read", "projet-climat/releves/") == "AccessDenied"
    assert not refusal(client, "read", "camille/donnees/")


@pytest.mark.parametrize("how", ["user_disable", "user_remove"])
def test_a_key_goes_with_its_parent(platform: Lab, how: str) -> None:
    lay_out(platform)
    admin = platform.identities.admin
    made = platform.identities.permanent("leaving", "camille")
    client = platform.identities.client(key(platform, made, "without a policy"))
    assert not refusal(client, "read", "camille/donnees/")
    getattr(admin, how)(made.access_key)
    assert refusal(client, "read", "camille/donnees/") in {"AccessDenied", "InvalidAccessKeyId"}
    if how == "user_disable":
        admin.user_remove(made.access_key)


def test_once_revoked_nothing_at_all_works(platform: Lab, parent: Credentials) -> None:
    lay_out(platform)
    made = key(platform, parent, "without a policy")
    client = platform.identities.client(made)
    assert not refusal(client, "list", "camille/donnees/")
    platform.identities.admin_client(parent).delete_service_account(made.access_key)
    for place in PLACES:
        for action in sorted(ALL):
            assert refusal(client, action, place) == "InvalidAccessKeyId"


def test_a_prefix_without_its_slash_opens_its_neighbour(platform: Lab, parent: Credentials) -> None:
    lay_out(platform)
    platform.buckets.write("camille/rapports-2025/2025.csv", b"an\n")
    neighbour = "rapports-2025/2025.csv"
    text = recipes.load("keys/create_key").file("policy.json").read_text()
    for written, opens in ((text, False), (text.replace("rapports/*", "rapports*"), True)):
        admin = platform.identities.admin_client(parent)
        made = json.loads(admin.add_service_account(policy=json.loads(written)))["credentials"]
        client = platform.identities.client(Credentials(made["accessKey"], made["secretKey"]))
        if opens:
            assert client.get_object(bucket_name="camille", object_name=neighbour).data
        else:
            with pytest.raises(S3Error, match="AccessDenied"):
                client.get_object(bucket_name="camille", object_name=neighbour)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("s3:GetObject", "s3:GetObjet", "unsupported action"),
        ("arn:aws:s3:::camille/", "camille/", "invalid resource"),
    ],
)
def test_a_mistake_in_a_policy_is_said(
    platform: Lab, parent: Credentials, right: str, wrong: str, said: str
) -> None:
    text = recipes.load("keys/create_key").file("policy.json").read_text().replace(right, wrong)
    admin = platform.identities.admin_client(parent)
    with pytest.raises(MinioAdminException, match=said):
        admin.add_service_account(policy=json.loads(text))


def test_a_platform_may_forbid_to_make_keys(platform: Lab, parent: Credentials) -> None:
    forbid = {"Effect": "Deny", "Action": "admin:CreateServiceAccount"}
    admin = platform.identities.admin
    admin.policy_add("no-keys", policy={"Version": "2012-10-17", "Statement": [forbid]})
    admin.attach_policy(["no-keys"], user=parent.access_key)
    with pytest.raises(MinioAdminException, match=r"Access Denied\."):
        platform.identities.admin_client(parent).add_service_account()
