"""What a listing leaves out: the pages after the first, and what has appeared since."""

import pytest

from tests.given import sensors
from tests.runner.reader import Reader


@pytest.mark.decides("list-all")
def test_boto3_lists_a_thousand(reader: Reader) -> None:
    reader.given(sensors.many)
    code, output = reader.python(
        """
        import boto3
        page = boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="guide/capteurs/")
        print(len(page["Contents"]), page["IsTruncated"])
        """
    )
    assert (code, output) == (0, "1000 True\n")


@pytest.mark.decides("list-all")
def test_r_lists_a_thousand_without_a_word(reader: Reader) -> None:
    reader.given(sensors.many)
    text = 'nrow(get_bucket_df(bucket = "camille", prefix = "guide/capteurs/", region = ""))'
    assert reader.r(text) == (0, "[1] 1000\n")


@pytest.mark.decides("list-all")
def test_r_never_ends_a_long_level_that_holds_a_folder(reader: Reader) -> None:
    """After a page that ends with a sub-folder, it asks for the first page again."""
    reader.given(sensors.many)
    reader.put("guide/capteurs/0500/notice.txt", b"notice\n")
    _, output = reader.r(
        """
        requests <- 0
        count <- quote({ requests <<- requests + 1; if (requests > 4) stop("a fifth request") })
        suppressMessages(trace("s3HTTP", count, where = asNamespace("aws.s3"), print = FALSE))
        get_bucket("camille", prefix = "guide/capteurs/", delimiter = "/", max = Inf, region = "")
        """
    )
    assert "a fifth request" in output


@pytest.mark.decides("list-folder")
@pytest.mark.parametrize(
    ("client", "text", "output"),
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
    reader: Reader, client: str, text: str, output: str
) -> None:
    assert reader.type(client, text) == (0, output)


@pytest.mark.decides("list-folder")
@pytest.mark.parametrize(
    ("client", "text", "error"),
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
def test_a_folder_that_does_not_exist_is_an_error(
    reader: Reader, client: str, text: str, error: str
) -> None:
    code, output = reader.type(client, text)
    assert code == 1
    assert output.endswith(error)


UPLOAD_BESIDE_S3FS = """
import subprocess
import s3fs

fs = s3fs.S3FileSystem()
fs.ls("camille/guide/donnees")
upload = ["mc", "cp", "communes.csv", "s3/camille/guide/donnees/"]
subprocess.run(upload, check=True, capture_output=True)
"""


@pytest.mark.decides("list-folder", "s3-consistency")
def test_s3fs_keeps_the_listing_that_it_has_read(reader: Reader) -> None:
    code, output = reader.python(
        UPLOAD_BESIDE_S3FS
        + """
uploaded = "camille/guide/donnees/communes.csv"
print(uploaded in fs.ls("camille/guide/donnees"), fs.exists(uploaded))
print(uploaded in fs.ls("camille/guide/donnees", refresh=True), fs.exists(uploaded))
""",
        "onyxia-v10",
    )
    assert (code, output) == (0, "False False\nTrue True\n")


@pytest.mark.decides("list-folder")
def test_pandas_believes_the_listing_that_s3fs_keeps(reader: Reader) -> None:
    code, output = reader.python(
        UPLOAD_BESIDE_S3FS
        + """
import pandas as pd
pd.read_csv("s3://camille/guide/donnees/communes.csv", sep=";")
""",
        "onyxia-v10",
    )
    assert code != 0
    assert output.endswith("FileNotFoundError: camille/guide/donnees/communes.csv\n")
