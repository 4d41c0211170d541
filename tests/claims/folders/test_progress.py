"""Which client shows how far a copy is, and what the bar counts."""

import pytest

from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("progress")


def test_the_callback_of_boto3_gets_the_bytes_of_each_part(reader: Reader) -> None:
    code, output = reader.python(
        """
        import boto3
        with open("gros.bin", "wb") as file:
            file.write(bytes(9 * 2**20))
        sent = []
        boto3.client("s3").upload_file("gros.bin", "camille", "g", Callback=sent.append)
        print(len(sent) > 1, sum(sent) == 9 * 2**20)
        """
    )
    assert (code, output) == (0, "True True\n")


def test_the_callback_of_s3fs_counts_files_and_that_of_tqdm_needs_tqdm(reader: Reader) -> None:
    code, output = reader.python(
        """
        import os, s3fs
        from fsspec.callbacks import Callback, TqdmCallback
        os.mkdir("foo")
        for name in "abc":
            with open(f"foo/{name}", "w") as file:
                file.write("hello")
        bar = Callback()
        s3fs.S3FileSystem().put("foo/", "camille/foo/", recursive=True, callback=bar)
        print(bar.size, bar.value, flush=True)
        TqdmCallback()
        """
    )
    assert output.startswith("3 3\n")
    assert code != 0
    assert "ImportError" in output
    assert "tqdm" in output


def test_aws_and_mc_show_a_bar_unasked(reader: Reader) -> None:
    _, output = reader.shell("aws s3 cp communes.csv s3://camille/a")
    assert "Completed" in output
    _, output = reader.shell("aws s3 cp --only-show-errors communes.csv s3://camille/a")
    assert output == ""
    # mc waits five seconds for the colours of a terminal, unless it is screen's.
    _, output = reader.shell("TERM=screen script -qec 'mc cp communes.csv s3/camille/a' /dev/null")
    assert "43 B / 43 B" in output
