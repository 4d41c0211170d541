"""What a client says when the object to delete does not exist."""

import pytest

from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("delete")


def test_mc_claims_to_remove_a_folder_and_removes_nothing(reader: Reader) -> None:
    assert reader.shell("mc rm s3/camille/guide/donnees/") == (
        0,
        "Removed `s3/camille/guide/donnees`.\n",
    )
    assert reader.bucket == {}


@pytest.mark.parametrize(
    ("client", "text", "output"),
    [
        (
            "python_boto3",
            'import boto3; boto3.client("s3").delete_object(Bucket="camille", Key="rien.csv")',
            "",
        ),
        ("python", 'import s3fs; s3fs.S3FileSystem().rm("camille/rien.csv")', ""),
        ("r", 'delete_object(object = "rien.csv", bucket = "camille", region = "")', "[1] TRUE\n"),
        ("aws", "aws s3 rm s3://camille/rien.csv", "delete: s3://camille/rien.csv\n"),
    ],
    ids=["boto3", "s3fs", "R", "aws"],
)
def test_deleting_a_missing_object_succeeds(
    reader: Reader, client: str, text: str, output: str
) -> None:
    assert reader.type(client, text) == (0, output)


def test_mc_refuses_to_delete_a_missing_object(reader: Reader) -> None:
    error = "mc: <ERROR> Failed to remove `s3/camille/rien.csv`. Object does not exist\n"
    assert reader.shell("mc rm s3/camille/rien.csv") == (1, error)
