"""Who may do what: the owner of a bucket, the one who runs the server, a member of a group."""

from collections.abc import Iterator

import pytest

from tests.given import members
from tests.lab import Lab
from tests.lab.server import Credentials
from tests.runner.reader import Reader

DENIED = "Access Denied"


def address(who: Credentials) -> str:
    """Return what mc reads as an alias."""
    return f"https://{who.access_key}:{who.secret_key}@minio.lab.exemple.fr"


@pytest.fixture
def administrator(platform: Lab) -> str:
    return address(platform.identities["administrateur"])


@pytest.fixture
def alice(platform: Lab) -> Iterator[Credentials]:
    members.forget(platform)
    yield members.enrol(platform, "portail-ing-depot")
    members.forget(platform)


@pytest.mark.parametrize(
    ("command", "owner"),
    [
        ("mc version enable s3/camille", True),
        ("mc ilm rule add --expire-days 30 --prefix tmp/ s3/camille", True),
        ("mc anonymous set download s3/camille/diffusion/", True),
        ("mc rb --force s3/camille", True),
        ("mc mb s3/projet-neige", False),
        ("mc quota info s3/camille", False),
        ("mc quota set s3/camille --size 1GiB", False),
        ("mc admin user list s3", False),
        ("mc admin group list s3", False),
        ("mc admin policy list s3", False),
        ("mc admin policy attach s3 readwrite --user rien", False),
    ],
)
def test_who_can_do_what(reader: Reader, administrator: str, command: str, owner: bool) -> None:
    code, printed = reader.shell(command)
    assert (code == 0) == owner, printed
    assert owner or DENIED in printed
    assert DENIED not in reader.shell(command, MC_HOST_s3=administrator)[1]


def test_an_owner_removes_the_bucket_with_all_its_versions(reader: Reader) -> None:
    code, _ = reader.shell("mc version enable s3/camille; mc rb --force s3/camille > /dev/null")
    assert code == 0
    assert reader.bucket["camille/"] is None


def test_a_group_reads_all_and_writes_where_its_policy_says(
    reader: Reader, alice: Credentials
) -> None:
    code, printed = reader.shell(
        """
        mc cat alice/portail-ing/lisez-moi.txt
        mc cp communes.csv alice/portail-ing/depots/ > /dev/null
        mc ls alice/portail-ing > /dev/null
        for refused in \
            "mc cp communes.csv alice/portail-ing/" \
            "mc rm alice/portail-ing/lisez-moi.txt" \
            "mc cp communes.csv alice/camille/" \
            "mc ls alice/camille"
        do
            $refused && exit 1
        done
        mc rm alice/portail-ing/depots/communes.csv
        """,
        MC_HOST_alice=address(alice),
    )
    assert code == 0, printed
    assert printed.count("Insufficient permissions") + printed.count(DENIED) == 4
    assert reader.bucket == {}


def test_a_policy_made_again_holds_at_once(
    reader: Reader, platform: Lab, alice: Credentials
) -> None:
    read_only = members.POLICIES["portail-ing-lecture"]
    write = "mc cp communes.csv alice/portail-ing/depots/"
    assert reader.shell(write, MC_HOST_alice=address(alice))[0] == 0
    platform.identities.admin.policy_add("portail-ing-depot", policy_file=read_only)
    assert reader.shell(write, MC_HOST_alice=address(alice))[0] == 1


def test_an_account_without_policy_reads_less_than_nobody(
    reader: Reader, platform: Lab, alice: Credentials
) -> None:
    read = "cat s3/portail-ing/lisez-moi.txt"
    platform.identities.admin.detach_policy(["portail-ing-depot"], group="stagiaires")
    code, printed = reader.shell(f"mc {read}", MC_HOST_s3=address(alice))
    assert code == 1
    assert "Insufficient permissions" in printed
    nobody = "https://minio.lab.exemple.fr"
    assert reader.shell(f"mc {read}", MC_HOST_s3=nobody) == (0, "portail-ing\n")


def test_a_disabled_account_is_told_so_and_keeps_its_files(
    reader: Reader, administrator: str, alice: Credentials
) -> None:
    code, printed = reader.shell(
        """
        mc cp communes.csv alice/portail-ing/depots/ > /dev/null
        mc admin user disable s3 alice
        mc cat alice/portail-ing/lisez-moi.txt && exit 1
        mc admin user enable s3 alice
        mc cat alice/portail-ing/lisez-moi.txt
        """,
        MC_HOST_s3=administrator,
        MC_HOST_alice=address(alice),
    )
    assert code == 0, printed
    assert "Your account is disabled" in printed
    assert reader.bucket.keys() == {"portail-ing/depots/communes.csv"}


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("mc admin group rm s3 stagiaires", "group is not empty"),
        ("mc admin policy rm s3 portail-ing-depot", "it is in use"),
        ("mc admin user add s3 ab 0123456789", "length should be between 3 and 20"),
        ("mc admin user add s3 alice < communes.csv", "length should be between 8 and 40"),
    ],
)
def test_what_is_refused_to_the_administrator(
    reader: Reader, administrator: str, command: str, says: str
) -> None:
    code, printed = reader.shell(f"echo court > communes.csv; {command}", MC_HOST_s3=administrator)
    assert code == 1
    assert says in printed


@pytest.mark.usefixtures("alice")
def test_the_rights_of_a_group_are_not_among_those_of_the_user(
    reader: Reader, administrator: str
) -> None:
    code, printed = reader.shell("mc admin user info s3 alice", MC_HOST_s3=administrator)
    assert code == 0
    assert "PolicyName: \n" in printed
    assert "MemberOf: [stagiaires]" in printed


def test_minio_py_sends_a_list_of_members_and_says_a_text(reader: Reader, platform: Lab) -> None:
    who = platform.identities["administrateur"]
    code, printed = reader.python(
        """
        import os
        from minio import MinioAdmin
        from minio.credentials import EnvAWSProvider
        address = os.environ["AWS_ENDPOINT_URL"].removeprefix("https://")
        print("said:", MinioAdmin.group_add.__annotations__["members"])
        MinioAdmin(endpoint=address, credentials=EnvAWSProvider()).group_add("g", members="alice")
        """,
        AWS_ACCESS_KEY_ID=who.access_key,
        AWS_SECRET_ACCESS_KEY=who.secret_key,
        AWS_SESSION_TOKEN="",
        **reader.direct(),
    )
    assert code == 1
    assert "said: str" in printed
    assert "Invalid Request" in printed


def test_a_bucket_without_quota_has_one_of_zero(reader: Reader, administrator: str) -> None:
    code, printed = reader.shell(
        """
        mc quota set s3/camille --size 1GiB
        mc quota clear s3/camille
        mc quota info s3/camille
        """,
        MC_HOST_s3=administrator,
    )
    assert code == 0
    assert "quota of 0 B" in printed.splitlines()[-1]


def test_aws_iam_is_not_served(reader: Reader) -> None:
    code, printed = reader.shell("aws iam list-users")
    assert code != 0
    assert "Invalid STS API version" in printed
