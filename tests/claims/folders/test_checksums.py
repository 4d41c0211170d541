"""Which checksums show that a copy is whole."""

import pytest

from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("verify-copy")

CHECKSUMS = """
import boto3
s3 = boto3.client("s3")
with open("gros.bin", "wb") as file:
    file.write(bytes(9 * 2**20))
def checksums(key):
    head = s3.head_object(Bucket="camille", Key=key, ChecksumMode="ENABLED")
    return {name: value for name, value in head.items() if name.startswith("Checksum")}
"""
"""Writes a file that is sent in parts, and defines what reads an object's checksums."""


def test_the_sum_of_a_file_sent_in_parts_ends_with_their_number(reader: Reader) -> None:
    code, output = reader.python(
        CHECKSUMS
        + 's3.upload_file("gros.bin", "camille", "g", ExtraArgs={"ChecksumAlgorithm": "SHA256"})'
        '\nsums = checksums("g")\nprint(sums["ChecksumType"], sums["ChecksumSHA256"][-2:])'
    )
    assert (code, output) == (0, "COMPOSITE -2\n")


def test_boto3_and_s3fs_leave_a_crc32_unasked(reader: Reader) -> None:
    code, output = reader.python(
        CHECKSUMS + "import s3fs\n"
        's3.upload_file("communes.csv", "camille", "a")\n'
        's3fs.S3FileSystem().put_file("communes.csv", "camille/b")\n'
        'print(checksums("a") == checksums("b"), *checksums("a"))'
    )
    assert (code, output) == (0, "True ChecksumCRC32 ChecksumType\n")


def test_the_server_refuses_an_upload_that_does_not_match_its_sum(reader: Reader) -> None:
    code, output = reader.python(
        """
        import boto3
        zeros = "A" * 43 + "="
        boto3.client("s3").put_object(
            Bucket="camille", Key="a", Body=b"abc", ChecksumSHA256=zeros
        )
        """
    )
    assert code != 0
    assert "XAmzContentChecksumMismatch" in output
    assert reader.bucket == {}


def test_mc_leaves_a_checksum_only_when_asked(reader: Reader) -> None:
    _, output = reader.shell("mc cp communes.csv s3/camille/a; mc stat s3/camille/a")
    assert "Checksum" not in output
    _, output = reader.shell(
        "mc cp --checksum SHA256 communes.csv s3/camille/a; mc stat s3/camille/a"
    )
    assert "Checksum  : SHA256:" in output


def test_a_file_sent_in_parts_reads_back_with_its_own_sum(reader: Reader) -> None:
    code, output = reader.shell(
        """
        head --bytes=17M /dev/urandom > gros.bin
        mc cp gros.bin s3/camille/gros.bin > sent.log
        mc stat --json s3/camille/gros.bin | grep --count 'etag":"[0-9a-f]*-2"'
        mc cat s3/camille/gros.bin | sha256sum | cut -c 1-64
        sha256sum gros.bin | cut -c 1-64
        """
    )
    parts, there, here = output.split()
    assert (code, parts, there) == (0, "1", here)
