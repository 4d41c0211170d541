"""What an upload in parts leaves: unfinished parts, another ETag, checksums."""

import hashlib

import pytest

from tests.given import sensors
from tests.runner.reader import Reader

START_AN_UPLOAD = """
import boto3
s3 = boto3.client("s3")
upload = dict(Bucket="camille", Key="guide/donnees/gros.parquet")
upload |= {"UploadId": s3.create_multipart_upload(**upload)["UploadId"]}
s3.upload_part(**upload, PartNumber=1, Body=bytes(5 * 2**20))
"""


@pytest.mark.decides("s3-multipart")
def test_an_unfinished_upload_is_neither_listed_nor_weighed(reader: Reader) -> None:
    code, output = reader.python(
        f"""
{START_AN_UPLOAD}
import s3fs
fs = s3fs.S3FileSystem()
print(fs.find("camille/guide/donnees"), fs.du("camille/guide/donnees"))
for prefix in ("", "guide/donnees/"):
    uploads = s3.list_multipart_uploads(Bucket="camille", Prefix=prefix).get("Uploads", [])
    print([item["Key"] for item in uploads])
s3.abort_multipart_upload(**upload)
"""
    )
    assert code == 0, output
    keys = ["camille/guide/donnees/2026/ventes.csv", "camille/guide/donnees/departements.csv"]
    assert output == f"{keys} 142\n['guide/donnees/gros.parquet']\n[]\n"


@pytest.mark.decides("s3-multipart")
def test_mc_removes_no_unfinished_upload_of_a_folder(reader: Reader) -> None:
    assert reader.python(START_AN_UPLOAD, "onyxia-v10") == (0, "")
    remove = "mc rm --incomplete --recursive --force"
    assert reader.shell(f"{remove} s3/camille/guide/donnees/") == (0, "")
    assert "guide/donnees/gros.parquet" in reader.shell("mc ls --incomplete s3/camille")[1]
    assert reader.shell(f"{remove} s3/camille") == (0, "")
    assert reader.shell("mc ls --incomplete s3/camille") == (0, "")


@pytest.mark.decides("s3-multipart")
def test_mc_without_incomplete_empties_the_bucket(reader: Reader) -> None:
    reader.given(sensors.many)
    code, _ = reader.shell("mc rm --recursive --force s3/camille > /dev/null; mc ls s3/camille")
    assert code == 0
    assert set(reader.bucket.values()) == {None}
    assert len(reader.bucket) > 1005


@pytest.mark.decides("s3-etag", "s3-multipart")
def test_the_same_file_has_two_etags(reader: Reader) -> None:
    code, output = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        with open("gros.bin", "wb") as file:
            file.write(bytes(9 * 2**20))
        s3.upload_file("gros.bin", "camille", "morceaux.bin")
        s3.put_object(Bucket="camille", Key="bloc.bin", Body=open("gros.bin", "rb"))
        for key in ("bloc.bin", "morceaux.bin"):
            print(s3.head_object(Bucket="camille", Key=key)["ETag"])
        """
    )
    assert code == 0, output
    whole, parts = output.replace('"', "").split()
    assert whole == hashlib.md5(bytes(9 * 2**20)).hexdigest()
    assert parts.endswith("-2")


@pytest.mark.decides("s3-multipart")
def test_aws_cuts_at_eight_mebibytes_too(reader: Reader) -> None:
    code, output = reader.shell(
        """
        head -c 9437184 /dev/zero > gros.bin
        aws s3 cp --no-progress gros.bin s3://camille/gros.bin
        aws s3api head-object --bucket camille --key gros.bin --query ETag
        """
    )
    assert code == 0, output
    assert "-2" in output.splitlines()[-1]


@pytest.mark.decides("s3-checksums")
def test_two_variables_remove_the_checksum_that_boto3_adds(reader: Reader) -> None:
    text = """
        import boto3
        s3 = boto3.client("s3")
        show = lambda request, **_: print(request.headers.get("X-Amz-Trailer"))
        s3.meta.events.register("before-send.s3.PutObject", show)
        s3.put_object(Bucket="camille", Key="essai.txt", Body=b"essai")
    """
    assert reader.python(text) == (0, "b'x-amz-checksum-crc32'\n")
    when_required = {
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
        "AWS_RESPONSE_CHECKSUM_VALIDATION": "when_required",
    }
    assert reader.python(text, **when_required) == (0, "None\n")
