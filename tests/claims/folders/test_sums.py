"""What tells that a copy is whole, and what does not; bars; processes that share a client."""

import pytest

from tests.runner.reader import Reader

BIG = """
import boto3
s3 = boto3.client("s3")
with open("gros.bin", "wb") as file:
    file.write(bytes(9 * 2**20))
def told(key):
    head = s3.head_object(Bucket="camille", Key=key, ChecksumMode="ENABLED")
    return {name: value for name, value in head.items() if name.startswith("Checksum")}
"""


def test_the_sum_of_a_file_sent_in_parts_ends_with_their_number(reader: Reader) -> None:
    code, printed = reader.python(
        BIG
        + 's3.upload_file("gros.bin", "camille", "g", ExtraArgs={"ChecksumAlgorithm": "SHA256"})'
        '\ntold = told("g")\nprint(told["ChecksumType"], told["ChecksumSHA256"][-2:])'
    )
    assert (code, printed) == (0, "COMPOSITE -2\n")


def test_boto3_and_s3fs_leave_a_crc32_unasked(reader: Reader) -> None:
    code, printed = reader.python(
        BIG + "import s3fs\n"
        's3.upload_file("communes.csv", "camille", "a")\n'
        's3fs.S3FileSystem().put_file("communes.csv", "camille/b")\n'
        'print(told("a") == told("b"), *told("a"))'
    )
    assert (code, printed) == (0, "True ChecksumCRC32 ChecksumType\n")


def test_the_server_refuses_what_does_not_match_its_sum(reader: Reader) -> None:
    code, printed = reader.python(
        BIG + 'zeros = "A" * 43 + "="\n'
        's3.put_object(Bucket="camille", Key="a", Body=b"abc", ChecksumSHA256=zeros)'
    )
    assert code != 0
    assert "XAmzContentChecksumMismatch" in printed
    assert reader.bucket == {}


def test_mc_keeps_a_sum_only_when_asked(reader: Reader) -> None:
    _, printed = reader.shell("mc cp communes.csv s3/camille/a; mc stat s3/camille/a")
    assert "Checksum" not in printed
    _, printed = reader.shell(
        "mc cp --checksum SHA256 communes.csv s3/camille/a; mc stat s3/camille/a"
    )
    assert "Checksum  : SHA256:" in printed


@pytest.mark.parametrize(
    ("method", "client", "outcome"),
    [
        ("fork", "shared", "This class is not fork-safe"),
        ("fork", "own", "[74, 74]"),
        ("spawn", "shared", "[74, 74]"),
        ("forkserver", "shared", "[74, 74]"),
    ],
)
def test_processes_and_s3fs(reader: Reader, method: str, client: str, outcome: str) -> None:
    make = "s3fs.S3FileSystem()"
    code, printed = reader.shell(
        f"""
        cat > sizes.py <<'END'
import multiprocessing

import s3fs

fs = {make}


def size(key):
    return {make if client == "own" else "fs"}.size(key)


if __name__ == "__main__":
    with multiprocessing.get_context("{method}").Pool(2) as pool:
        print(pool.map(size, ["camille/donnees/departements.csv"] * 2))
END
        python sizes.py
        """
    )
    assert outcome in printed
    assert (code == 0) == outcome.startswith("[")


def test_a_bar_of_boto3_counts_bytes(reader: Reader) -> None:
    code, printed = reader.python(
        BIG + "sent = []\n"
        's3.upload_file("gros.bin", "camille", "g", Callback=sent.append)\n'
        "print(len(sent) > 1, sum(sent) == 9 * 2**20)"
    )
    assert (code, printed) == (0, "True True\n")


def test_a_bar_of_s3fs_counts_files_and_that_of_tqdm_wants_tqdm(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import os, s3fs
        from fsspec.callbacks import Callback
        os.mkdir("foo")
        for name in "abc":
            open(f"foo/{name}", "w").write("hello")
        bar = Callback()
        s3fs.S3FileSystem().put("foo/", "camille/foo/", recursive=True, callback=bar)
        print(bar.size, bar.value)
        """
    )
    assert (code, printed) == (0, "3 3\n")
    code, printed = reader.python("from fsspec.callbacks import TqdmCallback; TqdmCallback()")
    assert code != 0
    assert "ImportError" in printed
    assert "tqdm" in printed


def test_aws_and_mc_show_a_bar_unasked(reader: Reader) -> None:
    _, printed = reader.shell("aws s3 cp communes.csv s3://camille/a")
    assert "Completed" in printed
    _, printed = reader.shell("aws s3 cp --only-show-errors communes.csv s3://camille/a")
    assert printed == ""
    _, printed = reader.shell("script -qec 'mc cp communes.csv s3/camille/a' /dev/null")
    assert "43 B / 43 B" in printed


@pytest.mark.parametrize("sink", ["mc pipe s3/camille/a.tar", "aws s3 cp - s3://camille/a.tar"])
def test_an_archive_that_fails_is_kept_and_pipefail_tells(reader: Reader, sink: str) -> None:
    broken = f"tar --create communes.csv missing.csv | {sink}"
    assert reader.shell(broken)[0] != 0
    assert reader.bucket.keys() == {"camille/a.tar"}
    assert reader.shell(f"set +o pipefail; {broken}")[0] == 0


def test_a_file_sent_in_parts_reads_back_with_its_own_sum(reader: Reader) -> None:
    code, printed = reader.shell(
        """
        head --bytes=17M /dev/urandom > gros.bin
        mc cp gros.bin s3/camille/gros.bin > sent.log
        mc stat --json s3/camille/gros.bin | grep --count 'etag":"[0-9a-f]*-2"'
        mc cat s3/camille/gros.bin | sha256sum | cut -c 1-64
        sha256sum gros.bin | cut -c 1-64
        """
    )
    parts, there, here = printed.split()
    assert (code, parts, there) == (0, "1", here)
