"""What a client does with a missing object, and how much it fetches of one that exists."""

import pytest

from conf.model import recipes
from tests.lab.seed import COMMUNES
from tests.runner.reader import Reader

HEADER, *LINES = COMMUNES.splitlines(keepends=True)
LONG = (HEADER + "".join(LINES) * 200_000).encode()
"""20 MB: much more than any client reads ahead."""


@pytest.mark.decides("read-head")
@pytest.mark.parametrize(
    "client", [variant.client for variant in recipes.load("objects/read_head").variants]
)
def test_the_first_lines_come_without_the_whole_object(reader: Reader, client: str) -> None:
    reader.put("guide/diffusion/communes.csv", LONG)
    output = reader.recipe("objects/read_head", client)
    assert output.endswith(HEADER + LINES[0] + LINES[1])
    assert reader.received < len(LONG) / 10


@pytest.mark.decides("read-head")
def test_the_bytes_of_a_download_are_counted(reader: Reader) -> None:
    """What the test above counts is all that a client receives."""
    reader.put("guide/diffusion/communes.csv", LONG)
    code, _ = reader.shell("aws s3 cp s3://camille/guide/diffusion/communes.csv long.csv")
    assert code == 0
    assert reader.received > len(LONG)


@pytest.mark.decides("download-file")
def test_mc_refuses_to_copy_a_missing_object(reader: Reader) -> None:
    code, output = reader.shell("mc cp s3/camille/rien.csv .")
    assert code == 1
    assert output.endswith("Unable to guess the type of copy operation.\n")


@pytest.mark.decides("read-head")
def test_r_reads_an_error_as_data(reader: Reader) -> None:
    code, output = reader.r(
        'cat(rawToChar(get_object(object = "rien.csv", bucket = "camille", region = "")))'
    )
    assert code == 0
    assert "<Error><Code>NoSuchKey</Code>" in output


@pytest.mark.decides("download-file")
def test_r_saves_an_error_as_a_file(reader: Reader) -> None:
    _, output = reader.r(
        """
        saved <- try(save_object("rien.csv", bucket = "camille", file = "rien.csv", region = ""))
        cat("read back:", readLines("rien.csv", warn = FALSE))
        """
    )
    assert "Not Found (HTTP 404)" in output
    assert "<Error><Code>NoSuchKey</Code>" in output.partition("read back:")[2]


@pytest.mark.decides("read-head", "read-columns")
def test_s3fs_fetches_fifty_mebibytes_for_a_line(reader: Reader) -> None:
    """Unless block_size says less; here the whole object is smaller than that."""
    size = 1_000_000
    reader.put("lignes.txt", b"une ligne\n" * (size // 10))
    _, output = reader.python(
        """
        import s3fs
        fs = s3fs.S3FileSystem()
        for options in ({}, {"block_size": 10_000}):
            with fs.open("camille/lignes.txt", **options) as file:
                file.readline()
                print(file.blocksize, file.cache.total_requested_bytes)
        """
    )
    usual, limited = (line.split() for line in output.splitlines())
    assert usual == [str(50 * 2**20), str(size)]
    assert int(limited[1]) < 30_000
