"""A folder without its final slash is a prefix: which clients take its neighbour too."""

import pytest

from tests.lab.seed import seed
from tests.runner.reader import Reader

FOLDER = {key for key in seed()["camille"] if key.startswith("guide/donnees/")}
BOTH = {key for key in seed()["camille"] if key.startswith("guide/donnees")}


def on_disk(keys: set[str]) -> set[str]:
    return {key.removeprefix("guide/") for key in keys}


def keys_in(output: str) -> set[str]:
    return {key for key in seed()["camille"] if key in output}


@pytest.mark.decides("list-folder")
def test_boto3_lists_the_neighbour_too(reader: Reader) -> None:
    _, output = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        for prefix in ("guide/donnees", "guide/donnees/"):
            page = s3.list_objects_v2(Bucket="camille", Prefix=prefix)
            print(*(item["Key"] for item in page["Contents"]))
        """
    )
    without_slash, with_slash = output.splitlines()
    assert without_slash.split() == sorted(BOTH)
    assert with_slash.split() == sorted(FOLDER)


@pytest.mark.decides("list-folder")
def test_r_lists_the_neighbour_too(reader: Reader) -> None:
    _, output = reader.r('cat(get_bucket_df("camille", prefix = "guide/donnees", region = "")$Key)')
    assert output.split() == sorted(BOTH)


@pytest.mark.decides("s3-prefixes")
@pytest.mark.parametrize(
    "command",
    ["mc find s3/camille/guide/donnees", "aws s3 ls --recursive s3://camille/guide/donnees"],
    ids=["mc", "aws"],
)
def test_mc_find_and_aws_ls_recursive_list_the_neighbour_too(reader: Reader, command: str) -> None:
    code, output = reader.shell(command)
    assert (code, keys_in(output)) == (0, BOTH)


@pytest.mark.decides("s3-prefixes")
def test_aws_ls_lists_both_folders_and_not_what_is_in_one(reader: Reader) -> None:
    _, output = reader.shell("aws s3 ls s3://camille/guide/donnees")
    assert output.split() == ["PRE", "donnees-2025/", "PRE", "donnees/"]


@pytest.mark.decides("delete")
def test_mc_ls_lists_the_same_with_and_without_the_slash(reader: Reader) -> None:
    without_slash, with_slash = (
        [line.split()[-1] for line in reader.shell(f"mc ls {path}")[1].splitlines()]
        for path in ("s3/camille/guide/donnees", "s3/camille/guide/donnees/")
    )
    assert without_slash == with_slash == ["departements.csv", "2026/"]


@pytest.mark.decides("folder-size")
def test_mc_du_and_mc_ls_recursive_take_the_folder_alone(reader: Reader) -> None:
    code, output = reader.shell(
        "mc du s3/camille/guide/donnees; mc ls --recursive s3/camille/guide/donnees"
    )
    assert code == 0
    assert "2 objects" in output
    assert len(output.splitlines()) == 1 + len(FOLDER)


@pytest.mark.decides("folder-size")
def test_s3fs_takes_the_folder_alone(reader: Reader) -> None:
    code, output = reader.python(
        """
        import s3fs
        fs = s3fs.S3FileSystem()
        print(fs.find("camille/guide/donnees"))
        print(fs.du("camille/guide/donnees", total=False))
        """
    )
    find, du = output.splitlines()
    assert (code, keys_in(find), keys_in(du)) == (0, FOLDER, FOLDER)


@pytest.mark.decides("copy", "foo-slash")
def test_mc_downloads_the_neighbour_too(reader: Reader) -> None:
    code, _ = reader.shell("mc cp --recursive s3/camille/guide/donnees ./")
    assert (code, reader.disk) == (0, on_disk(BOTH))


@pytest.mark.decides("foo-slash")
@pytest.mark.parametrize("verb", ["cp --recursive", "sync"])
def test_aws_downloads_the_folder_alone(reader: Reader, verb: str) -> None:
    code, _ = reader.shell(f"aws s3 {verb} s3://camille/guide/donnees donnees")
    assert (code, reader.disk) == (0, on_disk(FOLDER))


@pytest.mark.decides("delete")
@pytest.mark.parametrize(
    ("client", "text", "deleted"),
    [
        ("mc", "mc rm --recursive --force s3/camille/guide/donnees", BOTH),
        (
            "python_boto3",
            """
            import boto3
            boto3.resource("s3").Bucket("camille").objects.filter(Prefix="guide/donnees").delete()
            """,
            BOTH,
        ),
        ("mc", "mc rm --recursive --force s3/camille/guide/donnees/", FOLDER),
        ("aws", "aws s3 rm --recursive s3://camille/guide/donnees", FOLDER),
        (
            "python",
            'import s3fs; s3fs.S3FileSystem().rm("camille/guide/donnees", recursive=True)',
            FOLDER,
        ),
    ],
    ids=["mc, both", "boto3, both", "mc with its slash, one", "aws, one", "s3fs, one"],
)
def test_mc_and_boto3_delete_the_neighbour_too(
    reader: Reader, client: str, text: str, deleted: set[str]
) -> None:
    code, _ = reader.type(client, text)
    assert code == 0
    assert reader.bucket == {f"camille/{key}": None for key in deleted}
