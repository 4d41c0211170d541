"""What a public folder opens to everybody, and what closes it."""

import json

import pytest
from minio.error import S3Error

from conf.model import recipes
from tests.lab import Lab
from tests.runner.reader import Reader

POLICY = recipes.load("share/public_prefix").file("policy.json").read_text()
PUBLIC = "diffusion/communes.csv"
FILE = "donnees/departements.csv"
NEIGHBOUR = "donnees-2025/departements.csv"


def readable(platform: Lab, key: str) -> bool:
    """Whether anybody reads that object of camille's."""
    try:
        platform.identities.client("anonymous").get_object(bucket_name="camille", object_name=key)
    except S3Error as error:
        if error.code != "AccessDenied":
            raise
        return False
    return True


def listed(platform: Lab, prefix: str, recursive: bool = False) -> set[str] | None:
    """What anybody lists there; None when it is refused."""
    client = platform.identities.client("anonymous")
    try:
        found = client.list_objects(bucket_name="camille", prefix=prefix, recursive=recursive)
        return {str(item.object_name) for item in found}
    except S3Error as error:
        if error.code != "AccessDenied":
            raise
        return None


def do(reader: Reader, line: str) -> str:
    code, printed = reader.shell(line)
    assert code == 0, printed
    return printed


def test_nothing_is_public_before(platform: Lab, reader: Reader) -> None:
    assert reader.bucket == {}
    assert not any(readable(platform, key) for key in (PUBLIC, FILE, NEIGHBOUR))


def test_mc_without_the_final_slash_opens_the_neighbour(platform: Lab, reader: Reader) -> None:
    do(reader, "mc anonymous set download s3/camille/donnees/")
    assert readable(platform, FILE)
    assert not readable(platform, NEIGHBOUR)
    do(reader, "mc anonymous set download s3/camille/donnees")
    assert readable(platform, NEIGHBOUR)


def test_so_does_a_policy(platform: Lab, reader: Reader) -> None:
    put = "aws s3api put-bucket-policy --bucket camille --policy '{}'"
    do(reader, put.format(POLICY.replace("diffusion/", "donnees/")))
    assert readable(platform, FILE)
    assert not readable(platform, NEIGHBOUR)
    do(reader, put.format(POLICY.replace("diffusion/*", "donnees*")))
    assert readable(platform, NEIGHBOUR)


def test_what_everybody_may_list(platform: Lab, reader: Reader) -> None:
    do(reader, "mc anonymous set download s3/camille/donnees/")
    assert listed(platform, "donnees/") == {"donnees/2026/", FILE}
    assert listed(platform, "donnees/", recursive=True) == {"donnees/2026/ventes.csv", FILE}
    assert readable(platform, "donnees/2026/ventes.csv")
    for prefix in ("", "donnees", "donnees/2026/", "donnees-2025/"):
        assert listed(platform, prefix) is None
    _, printed = reader.shell("curl -sS -T communes.csv https://$AWS_S3_ENDPOINT/camille/donnees/x")
    assert "<Code>AccessDenied<" in printed
    assert "camille/donnees/x" not in reader.bucket


def test_a_policy_replaces_the_others_and_mc_adds(platform: Lab, reader: Reader) -> None:
    do(reader, "mc anonymous set download s3/camille/donnees/")
    do(reader, "mc anonymous set download s3/camille/diffusion/")
    assert readable(platform, FILE)
    assert readable(platform, PUBLIC)
    do(reader, f"aws s3api put-bucket-policy --bucket camille --policy '{POLICY}'")
    assert readable(platform, PUBLIC)
    assert not readable(platform, FILE)


def test_an_acl_opens_nothing_and_says_nothing(platform: Lab, reader: Reader) -> None:
    do(reader, "aws s3 cp --no-progress --acl public-read communes.csv s3://camille/acl.csv")
    assert not readable(platform, "acl.csv")


def test_without_the_right_to_it(platform: Lab, reader: Reader) -> None:
    code, printed = reader.shell("mc anonymous set download s3/projet-climat/releves/")
    assert code != 0
    assert "Access Denied" in printed


@pytest.mark.parametrize("path", ["s3/camille/donnees", "s3/camille"])
def test_mc_closes_what_it_opened_only_under_the_same_name(
    platform: Lab, reader: Reader, path: str
) -> None:
    do(reader, "mc anonymous set download s3/camille/donnees/")
    assert "is set to `custom`" in do(reader, f"mc anonymous set private {path}")
    assert readable(platform, FILE)
    assert do(reader, "mc anonymous list s3/camille") == "camille/donnees/* => readonly\n"
    do(reader, "mc anonymous set private s3/camille/donnees/")
    assert not readable(platform, FILE)


def test_mc_closes_one_folder_and_a_deleted_policy_all(platform: Lab, reader: Reader) -> None:
    for folder in ("donnees/", "diffusion/"):
        do(reader, f"mc anonymous set download s3/camille/{folder}")
    do(reader, "mc anonymous set private s3/camille/donnees/")
    assert (readable(platform, FILE), readable(platform, PUBLIC)) == (False, True)
    do(reader, "mc anonymous set download s3/camille/donnees/")
    do(reader, "aws s3api delete-bucket-policy --bucket camille")
    assert (readable(platform, FILE), readable(platform, PUBLIC)) == (False, False)


def test_mc_and_the_policy_file_grant_the_same(platform: Lab, reader: Reader) -> None:
    do(reader, "mc anonymous set download s3/camille/diffusion/")
    told = reader.bucket["camille/"]
    assert json.loads(told or "") == {"policy": json.loads(POLICY)}


def test_r_takes_empty_keys_for_none_given(reader: Reader) -> None:
    line = 'get_bucket_df("portail-ing", {}region = "")$Key'
    code, printed = reader.r(line.format('key = "", secret = "", '))
    assert code != 0
    assert "AccessDenied" in printed
    forget = 'Sys.unsetenv(c("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"))\n'
    code, printed = reader.r(forget + line.format(""))
    assert code == 0, printed
    assert "lisez-moi.txt" in printed
