"""How much a listing shows: its first page, or what was there a moment ago."""

import pytest

from tests.given import sensors
from tests.runner.reader import Reader


def test_boto3_lists_a_thousand(reader: Reader) -> None:
    reader.given(sensors.many)
    code, printed = reader.python(
        """
        import boto3
        found = boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="capteurs/")
        print(len(found["Contents"]), found["IsTruncated"])
        """
    )
    assert (code, printed) == (0, "1000 True\n")


def test_r_lists_a_thousand_and_says_nothing(reader: Reader) -> None:
    reader.given(sensors.many)
    text = 'nrow(get_bucket_df(bucket = "camille", prefix = "capteurs/", region = ""))'
    assert reader.r(text) == (0, "[1] 1000\n")


def test_r_never_ends_a_long_level_that_holds_a_folder(reader: Reader) -> None:
    """After a page that ends with a sub-folder, it asks for the first page again."""
    reader.given(sensors.many)
    reader.put("capteurs/0500/notice.txt", b"notice\n")
    _, printed = reader.r(
        """
        requests <- 0
        count <- quote({ requests <<- requests + 1; if (requests > 4) stop("a fifth request") })
        suppressMessages(trace("s3HTTP", count, where = asNamespace("aws.s3"), print = FALSE))
        get_bucket("camille", prefix = "capteurs/", delimiter = "/", max = Inf, region = "")
        """
    )
    assert "a fifth request" in printed


@pytest.mark.parametrize(
    ("client", "text", "says"),
    [
        ("mc", "mc ls s3/camille/rien/", ""),
        ("mc", "mc du s3/camille/rien/", "0B\t0 objects\tcamille/rien\n"),
        (
            "r",
            'get_bucket_df(bucket = "camille", prefix = "rien/", region = "")$Key',
            "character(0)\n",
        ),
    ],
    ids=["mc ls", "mc du", "R"],
)
def test_a_folder_that_does_not_exist_is_empty(
    reader: Reader, client: str, text: str, says: str
) -> None:
    assert reader.type(client, text) == (0, says)


@pytest.mark.parametrize(
    ("client", "text", "says"),
    [
        ("aws", "aws s3 ls s3://camille/rien/", ""),
        (
            "python",
            'import s3fs; s3fs.S3FileSystem().ls("camille/rien")',
            "FileNotFoundError: camille/rien\n",
        ),
        (
            "python_boto3",
            """
            import boto3
            boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="rien/")["Contents"]
            """,
            "KeyError: 'Contents'\n",
        ),
    ],
    ids=["aws", "s3fs", "boto3"],
)
def test_these_refuse_a_folder_that_does_not_exist(
    reader: Reader, client: str, text: str, says: str
) -> None:
    code, printed = reader.type(client, text)
    assert code == 1
    assert printed.endswith(says)


UPLOADED_BY_ANOTHER = """
import subprocess
import s3fs

fs = s3fs.S3FileSystem()
fs.ls("camille/donnees")
upload = ["mc", "cp", "communes.csv", "s3/camille/donnees/"]
subprocess.run(upload, check=True, capture_output=True)
"""


def test_s3fs_keeps_the_listing_it_has_read(reader: Reader) -> None:
    code, printed = reader.python(
        UPLOADED_BY_ANOTHER
        + """
uploaded = "camille/donnees/communes.csv"
print(uploaded in fs.ls("camille/donnees"), fs.exists(uploaded))
print(uploaded in fs.ls("camille/donnees", refresh=True), fs.exists(uploaded))
""",
        "onyxia-v10",
    )
    assert (code, printed) == (0, "False False\nTrue True\n")


def test_pandas_believes_the_listing_that_s3fs_keeps(reader: Reader) -> None:
    code, printed = reader.python(
        UPLOADED_BY_ANOTHER
        + """
import pandas as pd
pd.read_csv("s3://camille/donnees/communes.csv", sep=";")
""",
        "onyxia-v10",
    )
    assert code != 0
    assert printed.endswith("FileNotFoundError: camille/donnees/communes.csv\n")
