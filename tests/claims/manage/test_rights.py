"""Who may do what: the owner of a bucket, the server's administrator, a member of a group."""

from collections.abc import Iterator

import pytest

from tests.given import members
from tests.lab import Lab
from tests.lab.server import Credentials
from tests.runner.reader import Reader

DENIED = "Access Denied"


def alias(user: Credentials) -> str:
    """Return what mc reads in MC_HOST_<alias>."""
    return f"https://{user.access_key}:{user.secret_key}@minio.lab.example.net"


@pytest.fixture
def administrator(platform: Lab) -> str:
    return alias(platform.identities["administrateur"])


@pytest.fixture(scope="module")
def enrolled(platform: Lab) -> Iterator[Credentials]:
    """A user alice, in a group that may write in one folder of portail-ing."""
    members.forget(platform)
    yield members.enrol(platform, "portail-ing-depot")
    members.forget(platform)


@pytest.fixture
def alice(platform: Lab, enrolled: Credentials) -> Iterator[Credentials]:
    """The same, who has her rights again after each test: to enrol her anew takes longer."""
    yield enrolled
    admin, policy = platform.identities.admin, "portail-ing-depot"
    admin.user_enable("alice")
    admin.group_add("stagiaires", members=["alice"])  # type: ignore[arg-type]
    admin.policy_add(policy, policy_file=members.POLICIES[policy])


@pytest.mark.decides("who-can-manage", "create-bucket")
@pytest.mark.parametrize(
    ("command", "owner"),
    [
        ("mc version enable s3/camille", True),
        ("mc ilm rule add --expire-days 30 --prefix tmp/ s3/camille", True),
        ("mc anonymous set download s3/camille/guide/diffusion/", True),
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
    code, output = reader.shell(command)
    assert (code == 0) == owner, output
    assert owner or DENIED in output
    assert DENIED not in reader.shell(command, MC_HOST_s3=administrator)[1]


@pytest.mark.decides("versioning")
def test_an_owner_removes_the_bucket_with_all_its_versions(reader: Reader) -> None:
    code, _ = reader.shell("mc version enable s3/camille; mc rb --force s3/camille > /dev/null")
    assert code == 0
    assert reader.bucket["camille/"] is None


@pytest.mark.decides("policies")
def test_a_group_reads_all_and_writes_where_its_policy_says(
    reader: Reader, alice: Credentials
) -> None:
    code, output = reader.shell(
        """
        mc cat alice/portail-ing/guide/lisez-moi.txt
        mc cp communes.csv alice/portail-ing/guide/depots/ > /dev/null
        mc ls alice/portail-ing > /dev/null
        for refused in \
            "mc cp communes.csv alice/portail-ing/" \
            "mc rm alice/portail-ing/guide/lisez-moi.txt" \
            "mc cp communes.csv alice/camille/" \
            "mc ls alice/camille"
        do
            $refused && exit 1
        done
        mc rm alice/portail-ing/guide/depots/communes.csv
        """,
        MC_HOST_alice=alias(alice),
    )
    assert code == 0, output
    assert output.count("Insufficient permissions") + output.count(DENIED) == 4
    assert reader.bucket == {}


@pytest.mark.decides("add-member")
def test_a_policy_of_the_same_name_is_valid_at_once(
    reader: Reader, platform: Lab, alice: Credentials
) -> None:
    read_only = members.POLICIES["portail-ing-lecture"]
    write = "mc cp communes.csv alice/portail-ing/guide/depots/"
    assert reader.shell(write, MC_HOST_alice=alias(alice))[0] == 0
    platform.identities.admin.policy_add("portail-ing-depot", policy_file=read_only)
    assert reader.shell(write, MC_HOST_alice=alias(alice))[0] == 1


@pytest.mark.decides("add-member")
def test_an_account_without_policy_reads_less_than_an_anonymous_user(
    reader: Reader, platform: Lab, alice: Credentials
) -> None:
    read = "cat s3/portail-ing/guide/lisez-moi.txt"
    platform.identities.admin.group_remove("stagiaires", members=["alice"])  # type: ignore[arg-type]
    code, output = reader.shell(f"mc {read}", MC_HOST_s3=alias(alice))
    assert code == 1
    assert "Insufficient permissions" in output
    anonymous = "https://minio.lab.example.net"
    assert reader.shell(f"mc {read}", MC_HOST_s3=anonymous) == (0, "portail-ing\n")


@pytest.mark.decides("remove-member")
def test_a_disabled_account_is_refused_and_keeps_its_files(
    reader: Reader, administrator: str, alice: Credentials
) -> None:
    code, output = reader.shell(
        """
        mc cp communes.csv alice/portail-ing/guide/depots/ > /dev/null
        mc admin user disable s3 alice
        mc cat alice/portail-ing/guide/lisez-moi.txt && exit 1
        mc admin user enable s3 alice
        mc cat alice/portail-ing/guide/lisez-moi.txt
        """,
        MC_HOST_s3=administrator,
        MC_HOST_alice=alias(alice),
    )
    assert code == 0, output
    assert "Your account is disabled" in output
    assert reader.bucket.keys() == {"portail-ing/guide/depots/communes.csv"}


@pytest.mark.decides("add-member", "remove-member")
@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize(
    ("command", "message"),
    [
        pytest.param("mc admin group rm s3 stagiaires", "group is not empty", id="group"),
        pytest.param("mc admin policy rm s3 portail-ing-depot", "it is in use", id="policy"),
        pytest.param(
            "mc admin user add s3 ab 0123456789", "length should be between 3 and 20", id="name"
        ),
        pytest.param(
            "mc admin user add s3 alice < communes.csv",
            "length should be between 8 and 40",
            id="secret key",
        ),
    ],
)
def test_what_is_refused_to_the_administrator(
    reader: Reader, administrator: str, command: str, message: str
) -> None:
    code, output = reader.shell(f"echo court > communes.csv; {command}", MC_HOST_s3=administrator)
    assert code == 1
    assert message in output


@pytest.mark.decides("who-has-rights")
@pytest.mark.usefixtures("alice")
def test_the_rights_of_a_group_are_not_among_those_of_the_user(
    reader: Reader, administrator: str
) -> None:
    code, output = reader.shell("mc admin user info s3 alice", MC_HOST_s3=administrator)
    assert code == 0
    assert "PolicyName: \n" in output
    assert "MemberOf: [stagiaires]" in output


@pytest.mark.decides("add-member")
def test_minio_py_needs_a_list_of_members_where_its_type_says_text(
    reader: Reader, platform: Lab
) -> None:
    user = platform.identities["administrateur"]
    code, output = reader.python(
        """
        import os
        from minio import MinioAdmin
        from minio.credentials import EnvAWSProvider
        address = os.environ["AWS_ENDPOINT_URL"].removeprefix("https://")
        print("said:", MinioAdmin.group_add.__annotations__["members"])
        MinioAdmin(endpoint=address, credentials=EnvAWSProvider()).group_add("g", members="alice")
        """,
        **user.variables,
        **reader.direct(),
    )
    assert code == 1
    assert "said: str" in output
    assert "Invalid Request" in output


@pytest.mark.decides("set-quota")
def test_a_bucket_without_quota_has_one_of_zero(reader: Reader, administrator: str) -> None:
    code, output = reader.shell(
        """
        mc quota set s3/camille --size 1GiB
        mc quota clear s3/camille
        mc quota info s3/camille
        """,
        MC_HOST_s3=administrator,
    )
    assert code == 0
    assert "quota of 0 B" in output.splitlines()[-1]


@pytest.mark.decides("add-member")
def test_aws_iam_is_not_served(reader: Reader) -> None:
    code, output = reader.shell("aws iam list-users")
    assert code != 0
    assert "Invalid STS API version" in output


@pytest.mark.decides("add-member")
def test_a_long_user_name_is_accepted(reader: Reader, administrator: str) -> None:
    name = "prenom.nom@ministere.example"
    code, output = reader.shell(
        f"echo 0123456789 > key; mc admin user add s3 {name} < key; mc admin user info s3 {name}",
        MC_HOST_s3=administrator,
    )
    assert code == 0, output
    assert f"AccessKey: {name}" in output
