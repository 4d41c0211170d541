"""What the page warns of, seen on the server: each text is what a reader might type."""

import io

import pytest

from tests.lab.seed import SEED
from tests.recipes.objects.conftest import Reader

FOLDER = {key for key in SEED["camille"] if key.startswith("donnees/")}
BOTH = {key for key in SEED["camille"] if key.startswith("donnees")}


def test_boto3_lists_a_thousand(reader: Reader) -> None:
    printed = reader.python("""
import boto3
found = boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="capteurs/")
print(len(found["Contents"]), found["IsTruncated"])
""")
    assert printed == "1000 True\n"


def test_aws_s3_lists_a_thousand_and_says_nothing(reader: Reader) -> None:
    printed = reader.r('nrow(get_bucket_df(bucket = "camille", prefix = "capteurs/", region = ""))')
    assert printed == "[1] 1000\n"


def test_aws_s3_never_ends_a_long_level_that_holds_a_folder(reader: Reader) -> None:
    """After a page that ends with a sub-folder, it asks for the first page again."""
    root = reader.platform.identities.client("root")
    root.put_object(
        bucket_name="camille",
        object_name="capteurs/0500/notice.txt",
        data=io.BytesIO(b"notice\n"),
        length=7,
    )
    printed = reader.r("""
requests <- 0
count <- quote({ requests <<- requests + 1; if (requests > 4) stop("a fifth request") })
suppressMessages(trace("s3HTTP", count, where = asNamespace("aws.s3"), print = FALSE))
get_bucket("camille", prefix = "capteurs/", delimiter = "/", max = Inf, region = "")
""")
    assert "a fifth request" in printed


LISTING = {
    "boto3": ("python", """
import boto3
found = boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="donnees")
print([item["Key"] for item in found["Contents"]])
"""),
    "s3fs find": ("python", 'import s3fs; print(s3fs.S3FileSystem().find("camille/donnees"))'),
    "s3fs du": (
        "python",
        'import s3fs; print(s3fs.S3FileSystem().du("camille/donnees", total=False))',
    ),
    "aws.s3": ("r", 'get_bucket_df(bucket = "camille", prefix = "donnees", region = "")$Key'),
    "mc find": ("shell", "mc find s3/camille/donnees"),
    "mc cp": ("shell", "mc cp --recursive s3/camille/donnees here/"),
    "aws ls": ("shell", "aws s3 ls --recursive s3://camille/donnees"),
    "aws cp": ("shell", "aws s3 cp --recursive s3://camille/donnees here"),
    "aws sync": ("shell", "aws s3 sync s3://camille/donnees here"),
}  # fmt: skip
NEIGHBOUR_LISTED = {"boto3", "aws.s3", "mc find", "mc cp", "aws ls"}


@pytest.mark.parametrize("client", LISTING)
def test_reading_without_the_slash(reader: Reader, client: str) -> None:
    printed = reader.type(*LISTING[client])
    shown = {key for key in SEED["camille"] if key in printed}
    assert shown == (BOTH if client in NEIGHBOUR_LISTED else FOLDER)


def test_mc_measures_the_folder_alone(reader: Reader) -> None:
    printed = reader.shell("mc du s3/camille/donnees; mc ls --recursive s3/camille/donnees")
    assert "2 objects" in printed
    assert len(printed.splitlines()) == 1 + len(FOLDER)


DELETING = {
    "boto3": ("python", """
import boto3
boto3.resource("s3").Bucket("camille").objects.filter(Prefix="donnees").delete()
"""),
    "s3fs": (
        "python",
        'import s3fs; s3fs.S3FileSystem().rm("camille/donnees", recursive=True)',
    ),
    "mc": ("shell", "mc rm --recursive --force s3/camille/donnees"),
    "mc with its slash": ("shell", "mc rm --recursive --force s3/camille/donnees/"),
    "aws": ("shell", "aws s3 rm --recursive s3://camille/donnees"),
}  # fmt: skip
NEIGHBOUR_LOST = {"boto3", "mc"}


@pytest.mark.parametrize("client", DELETING)
def test_deleting_without_the_slash(reader: Reader, client: str) -> None:
    before = reader.platform.buckets.listing()
    reader.type(*DELETING[client])
    lost = BOTH if client in NEIGHBOUR_LOST else FOLDER
    assert reader.platform.buckets.changes(before) == {f"camille/{key}": None for key in lost}


def test_mc_says_that_it_removed_a_folder(reader: Reader) -> None:
    before = reader.platform.buckets.listing()
    assert reader.shell("mc rm s3/camille/donnees/") == "Removed `s3/camille/donnees`.\n"
    assert reader.platform.buckets.changes(before) == {}


GONE = {
    "boto3": ("python", """
import boto3
boto3.client("s3").delete_object(Bucket="camille", Key="rien.csv")
""", ""),
    "s3fs": ("python", 'import s3fs; s3fs.S3FileSystem().rm("camille/rien.csv")', ""),
    "aws.s3": ("r", 'delete_object(object = "rien.csv", bucket = "camille", region = "")',
               "[1] TRUE\n"),
    "aws": ("shell", "aws s3 rm s3://camille/rien.csv", "delete: s3://camille/rien.csv\n"),
}  # fmt: skip


@pytest.mark.parametrize("client", GONE)
def test_deleting_what_is_not_there_succeeds(reader: Reader, client: str) -> None:
    language, text, says = GONE[client]
    assert reader.type(language, text) == says
    assert reader.code == 0


def test_mc_refuses_to_delete_what_is_not_there(reader: Reader) -> None:
    says = "mc: <ERROR> Failed to remove `s3/camille/rien.csv`. Object does not exist\n"
    assert reader.shell("mc rm s3/camille/rien.csv") == says
    assert reader.code == 1


MISSING = {
    "mc ls": ("shell", "mc ls s3/camille/rien/", ""),
    "mc du": ("shell", "mc du s3/camille/rien/", "0B\t0 objects\tcamille/rien\n"),
    "aws.s3": (
        "r",
        'get_bucket_df(bucket = "camille", prefix = "rien/", region = "")$Key',
        "character(0)\n",
    ),
}


@pytest.mark.parametrize("client", MISSING)
def test_a_folder_that_does_not_exist_is_empty(reader: Reader, client: str) -> None:
    language, text, says = MISSING[client]
    assert reader.type(language, text) == says
    assert reader.code == 0


REFUSED = {
    "aws ls": ("shell", "aws s3 ls s3://camille/rien/", ""),
    "s3fs": (
        "python",
        'import s3fs; s3fs.S3FileSystem().ls("camille/rien")',
        "FileNotFoundError: camille/rien\n",
    ),
    "boto3": ("python", """
import boto3
boto3.client("s3").list_objects_v2(Bucket="camille", Prefix="rien/")["Contents"]
""", "KeyError: 'Contents'\n"),
    "mc cp": (
        "shell",
        "mc cp s3/camille/rien.csv .",
        "Unable to guess the type of copy operation.\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("client", REFUSED)
def test_what_does_not_exist_is_refused(reader: Reader, client: str) -> None:
    language, text, says = REFUSED[client]
    assert reader.type(language, text).endswith(says)
    assert reader.code == 1


def test_aws_s3_reads_an_error_as_data(reader: Reader) -> None:
    printed = reader.r("""
cat(rawToChar(get_object(object = "rien.csv", bucket = "camille", region = "")))
""")
    assert reader.code == 0
    assert "<Error><Code>NoSuchKey</Code>" in printed


def test_aws_s3_saves_an_error_as_a_file(reader: Reader) -> None:
    printed = reader.r("""
saved <- try(save_object("rien.csv", bucket = "camille", file = "rien.csv", region = ""))
cat("read back:", readLines("rien.csv", warn = FALSE))
""")
    assert "Not Found (HTTP 404)" in printed
    assert "<Error><Code>NoSuchKey</Code>" in printed.partition("read back:")[2]


def test_s3fs_fetches_fifty_mebibytes_for_a_line(reader: Reader) -> None:
    """Unless block_size says less; here the whole object is smaller than that."""
    size = 1_000_000
    printed = reader.python(f"""
import s3fs
fs = s3fs.S3FileSystem()
fs.pipe("camille/lignes.txt", b"une ligne\\n" * {size // 10})
for options in ({{}}, {{"block_size": 10_000}}):
    with fs.open("camille/lignes.txt", **options) as file:
        file.readline()
        print(file.blocksize, file.cache.total_requested_bytes)
""")
    usual, limited = (line.split() for line in printed.splitlines())
    assert usual == [str(50 * 2**20), str(size)]
    assert int(limited[1]) < 30_000
