"""What a client says of an object that it cannot have deleted."""

import pytest

from tests.runner.reader import Reader


def test_mc_says_that_it_removed_a_folder(reader: Reader) -> None:
    assert reader.shell("mc rm s3/camille/donnees/") == (0, "Removed `s3/camille/donnees`.\n")
    assert reader.bucket == {}


@pytest.mark.parametrize(
    ("client", "text", "says"),
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
def test_deleting_what_is_not_there_succeeds(
    reader: Reader, client: str, text: str, says: str
) -> None:
    assert reader.type(client, text) == (0, says)


def test_mc_refuses_to_delete_what_is_not_there(reader: Reader) -> None:
    says = "mc: <ERROR> Failed to remove `s3/camille/rien.csv`. Object does not exist\n"
    assert reader.shell("mc rm s3/camille/rien.csv") == (1, says)
