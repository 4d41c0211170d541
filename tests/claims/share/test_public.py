"""What a public folder opens to everybody, and what closes it."""

import json

import pytest
from minio.error import S3Error

from conf.model import recipes
from tests.claims.share.answers import run
from tests.lab import Lab
from tests.runner.reader import Reader

POLICY = recipes.load("share/public_prefix").file("policy.json").read_text()
PUBLIC = "guide/diffusion/communes.csv"
FILE = "guide/donnees/departements.csv"
NEIGHBOUR = "guide/donnees-2025/departements.csv"
OPEN = "mc anonymous set download s3/camille/{}"


def readable(platform: Lab, key: str) -> bool:
    """Whether anybody reads that object of camille's."""
    try:
        platform.identities.client("anonymous").get_object(bucket_name="camille", object_name=key)
    except S3Error as error:
        if error.code != "AccessDenied":
            raise
        return False
    return True


def public_listing(platform: Lab, prefix: str, recursive: bool = False) -> set[str] | None:
    """What anybody lists there; None when it is refused."""
    client = platform.identities.client("anonymous")
    try:
        objects = client.list_objects(bucket_name="camille", prefix=prefix, recursive=recursive)
        return {str(item.object_name) for item in objects}
    except S3Error as error:
        if error.code != "AccessDenied":
            raise
        return None


@pytest.mark.decides("public-folder")
def test_a_bucket_is_private_at_first(platform: Lab, reader: Reader) -> None:
    assert reader.bucket == {}
    assert not any(readable(platform, key) for key in (PUBLIC, FILE, NEIGHBOUR))


@pytest.mark.decides("public-folder")
def test_mc_without_the_final_slash_opens_the_neighbour(platform: Lab, reader: Reader) -> None:
    run(reader, OPEN.format("guide/donnees/"))
    assert readable(platform, FILE)
    assert not readable(platform, NEIGHBOUR)
    run(reader, OPEN.format("guide/donnees"))
    assert readable(platform, NEIGHBOUR)


@pytest.mark.decides("public-folder")
def test_a_policy_without_the_final_slash_opens_the_neighbour(
    platform: Lab, reader: Reader
) -> None:
    put = "echo '{}' > policy.json; mc anonymous set-json policy.json s3/camille"
    run(reader, put.format(POLICY.replace("guide/diffusion/", "guide/donnees/")))
    assert readable(platform, FILE)
    assert not readable(platform, NEIGHBOUR)
    run(reader, put.format(POLICY.replace("guide/diffusion/*", "guide/donnees*")))
    assert readable(platform, NEIGHBOUR)


@pytest.mark.decides("public-folder")
def test_what_everybody_lists_reads_and_cannot_write(platform: Lab, reader: Reader) -> None:
    run(reader, OPEN.format("guide/donnees/"))
    assert public_listing(platform, "guide/donnees/") == {"guide/donnees/2026/", FILE}
    assert public_listing(platform, "guide/donnees/", recursive=True) == {
        "guide/donnees/2026/ventes.csv",
        FILE,
    }
    assert readable(platform, "guide/donnees/2026/ventes.csv")
    for prefix in ("", "guide/donnees", "guide/donnees/2026/", "guide/donnees-2025/"):
        assert public_listing(platform, prefix) is None
    _, output = reader.shell(
        "curl -sS -T communes.csv https://$AWS_S3_ENDPOINT/camille/guide/donnees/x"
    )
    assert "<Code>AccessDenied<" in output
    assert "camille/guide/donnees/x" not in reader.bucket


@pytest.mark.decides("public-folder")
def test_a_policy_replaces_the_others_and_mc_adds(platform: Lab, reader: Reader) -> None:
    run(reader, OPEN.format("guide/donnees/"))
    run(reader, OPEN.format("guide/diffusion/"))
    assert readable(platform, FILE)
    assert readable(platform, PUBLIC)
    run(reader, f"aws s3api put-bucket-policy --bucket camille --policy '{POLICY}'")
    assert readable(platform, PUBLIC)
    assert not readable(platform, FILE)


@pytest.mark.decides("public-folder")
def test_an_acl_opens_nothing_without_an_error(platform: Lab, reader: Reader) -> None:
    run(reader, "aws s3 cp --no-progress --acl public-read communes.csv s3://camille/acl.csv")
    assert not readable(platform, "acl.csv")


@pytest.mark.decides("public-folder")
def test_a_folder_of_another_bucket_cannot_be_opened(reader: Reader) -> None:
    code, output = reader.shell("mc anonymous set download s3/projet-climat/releves/")
    assert code != 0
    assert "Access Denied" in output


@pytest.mark.decides("stop-sharing")
@pytest.mark.parametrize("path", ["s3/camille/guide/donnees", "s3/camille"])
def test_mc_closes_a_folder_only_by_the_path_that_opened_it(
    platform: Lab, reader: Reader, path: str
) -> None:
    run(reader, OPEN.format("guide/donnees/"))
    assert "is set to `custom`" in run(reader, f"mc anonymous set private {path}")
    assert readable(platform, FILE)
    assert run(reader, "mc anonymous list s3/camille") == "camille/guide/donnees/* => readonly\n"
    run(reader, "mc anonymous set private s3/camille/guide/donnees/")
    assert not readable(platform, FILE)


@pytest.mark.decides("stop-sharing")
def test_mc_closes_one_folder_and_a_deleted_policy_all(platform: Lab, reader: Reader) -> None:
    for folder in ("guide/donnees/", "guide/diffusion/"):
        run(reader, OPEN.format(folder))
    run(reader, "mc anonymous set private s3/camille/guide/donnees/")
    assert (readable(platform, FILE), readable(platform, PUBLIC)) == (False, True)
    run(reader, OPEN.format("guide/donnees/"))
    run(reader, "aws s3api delete-bucket-policy --bucket camille")
    assert (readable(platform, FILE), readable(platform, PUBLIC)) == (False, False)


@pytest.mark.decides("public-folder")
def test_mc_and_the_policy_file_grant_the_same(platform: Lab, reader: Reader) -> None:
    run(reader, OPEN.format("guide/diffusion/"))
    configuration = reader.bucket["camille/"]
    assert json.loads(configuration or "") == {"policy": json.loads(POLICY)}


@pytest.mark.decides("public-folder")
def test_r_takes_empty_keys_as_absent(reader: Reader) -> None:
    line = 'get_bucket_df("portail-ing", {}region = "")$Key'
    code, output = reader.r(line.format('key = "", secret = "", '))
    assert code != 0
    assert "AccessDenied" in output
    unset = 'Sys.unsetenv(c("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"))\n'
    code, output = reader.r(unset + line.format(""))
    assert code == 0, output
    assert "guide/lisez-moi.txt" in output
