"""A folder without its slash is a prefix: its neighbours begin like it."""

import pytest

from tests.lab.seed import seed
from tests.runner.reader import Reader

FOLDER = {key for key in seed()["camille"] if key.startswith("donnees/")}
BOTH = {key for key in seed()["camille"] if key.startswith("donnees")}


def keys_in(printed: str) -> set[str]:
    return {key for key in seed()["camille"] if key in printed}


def test_boto3_takes_the_neighbours_too(reader: Reader) -> None:
    _, printed = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        for prefix in ("donnees", "donnees/"):
            found = s3.list_objects_v2(Bucket="camille", Prefix=prefix)
            print(*(item["Key"] for item in found["Contents"]))
        """
    )
    without, with_slash = printed.splitlines()
    assert without.split() == sorted(BOTH)
    assert with_slash.split() == sorted(FOLDER)


def test_r_takes_the_neighbours_too(reader: Reader) -> None:
    _, printed = reader.r('cat(get_bucket_df("camille", prefix = "donnees", region = "")$Key)')
    assert printed.split() == sorted(BOTH)


@pytest.mark.parametrize(
    "command", ["mc find s3/camille/donnees", "aws s3 ls --recursive s3://camille/donnees"]
)
def test_these_find_the_neighbours_too(reader: Reader, command: str) -> None:
    code, printed = reader.shell(command)
    assert (code, keys_in(printed)) == (0, BOTH)


def test_aws_lists_the_folders_not_what_is_in_one(reader: Reader) -> None:
    _, printed = reader.shell("aws s3 ls s3://camille/donnees")
    assert printed.split() == ["PRE", "donnees-2025/", "PRE", "donnees/"]


def test_mc_lists_what_is_in_the_folder(reader: Reader) -> None:
    without, with_slash = (
        [line.split()[-1] for line in reader.shell(f"mc ls {path}")[1].splitlines()]
        for path in ("s3/camille/donnees", "s3/camille/donnees/")
    )
    assert without == with_slash == ["departements.csv", "2026/"]


def test_mc_measures_the_folder_alone(reader: Reader) -> None:
    code, printed = reader.shell("mc du s3/camille/donnees; mc ls --recursive s3/camille/donnees")
    assert code == 0
    assert "2 objects" in printed
    assert len(printed.splitlines()) == 1 + len(FOLDER)


@pytest.mark.parametrize("call", ['find("camille/donnees")', 'du("camille/donnees", total=False)'])
def test_s3fs_finds_the_folder_alone(reader: Reader, call: str) -> None:
    code, printed = reader.python(f"import s3fs; print(s3fs.S3FileSystem().{call})")
    assert (code, keys_in(printed)) == (0, FOLDER)


def test_mc_downloads_the_neighbours_too(reader: Reader) -> None:
    code, _ = reader.shell("mc cp --recursive s3/camille/donnees ./")
    assert (code, reader.disk) == (0, BOTH)


@pytest.mark.parametrize("verb", ["cp --recursive", "sync"])
def test_aws_downloads_the_folder_alone(reader: Reader, verb: str) -> None:
    code, _ = reader.shell(f"aws s3 {verb} s3://camille/donnees donnees")
    assert (code, reader.disk) == (0, FOLDER)


@pytest.mark.parametrize(
    ("client", "text"),
    [
        ("mc", "mc rm --recursive --force s3/camille/donnees"),
        (
            "python_boto3",
            """
            import boto3
            boto3.resource("s3").Bucket("camille").objects.filter(Prefix="donnees").delete()
            """,
        ),
    ],
    ids=["mc", "boto3"],
)
def test_these_delete_the_neighbours_too(reader: Reader, client: str, text: str) -> None:
    code, _ = reader.type(client, text)
    assert code == 0
    assert reader.bucket == {f"camille/{key}": None for key in BOTH}


@pytest.mark.parametrize(
    ("client", "text"),
    [
        ("mc", "mc rm --recursive --force s3/camille/donnees/"),
        ("aws", "aws s3 rm --recursive s3://camille/donnees"),
        ("python", 'import s3fs; s3fs.S3FileSystem().rm("camille/donnees", recursive=True)'),
    ],
    ids=["mc with its slash", "aws", "s3fs"],
)
def test_these_delete_one_folder(reader: Reader, client: str, text: str) -> None:
    code, _ = reader.type(client, text)
    assert code == 0
    assert reader.bucket == {f"camille/{key}": None for key in FOLDER}
