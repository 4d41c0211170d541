"""What the S3 page says that objects, keys and uploads do."""

import hashlib

import pytest

from tests.given import sensors
from tests.runner.reader import COMMUNES, Reader

BIG = """
import boto3
s3 = boto3.client("s3")
with open("gros.bin", "wb") as file:
    file.write(bytes(9 * 2**20))
"""
LEAVE_AN_UPLOAD = """
import boto3
s3 = boto3.client("s3")
upload = dict(Bucket="camille", Key="donnees/gros.parquet")
upload |= {"UploadId": s3.create_multipart_upload(**upload)["UploadId"]}
s3.upload_part(**upload, PartNumber=1, Body=bytes(5 * 2**20))
"""


@pytest.mark.parametrize("bucket", ["camille/donnees", "s3://camille"])
def test_boto3_wants_the_name_of_the_bucket_alone(reader: Reader, bucket: str) -> None:
    code, printed = reader.python(
        f'import boto3; boto3.client("s3").list_objects_v2(Bucket="{bucket}")'
    )
    assert code != 0
    assert f'Invalid bucket name "{bucket}"' in printed


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            'import boto3; boto3.client("s3", endpoint_url="minio.lab.exemple.fr")',
            "ValueError: Invalid endpoint: minio.lab.exemple.fr",
        ),
        (
            'import s3fs; s3fs.S3FileSystem(endpoint_url="minio.lab.exemple.fr").ls("camille")',
            "ValueError: Invalid endpoint: minio.lab.exemple.fr",
        ),
        (
            'import minio; minio.Minio(endpoint="https://minio.lab.exemple.fr/")',
            "ValueError: path in endpoint is not allowed",
        ),
    ],
    ids=["boto3", "s3fs", "minio-py"],
)
def test_the_wrong_form_of_an_address_is_refused(reader: Reader, text: str, says: str) -> None:
    code, printed = reader.python(text)
    assert code != 0
    assert says in printed


def test_minio_accepts_any_region(reader: Reader) -> None:
    text = """
        import boto3
        s3 = boto3.client("s3", region_name="mars-1")
        print(s3.list_objects_v2(Bucket="camille", Prefix="donnees/")["KeyCount"])
    """
    assert reader.python(text) == (0, "2\n")


def test_the_other_style_asks_a_host_of_the_buckets_name(reader: Reader) -> None:
    code, _ = reader.python(
        """
        import boto3
        from botocore.config import Config
        s3 = boto3.client("s3", config=Config(s3={"addressing_style": "virtual"}))
        s3.list_objects_v2(Bucket="camille")
        """
    )
    assert code != 0
    assert reader.strangers == ["camille.minio.lab.exemple.fr:443"]


def test_a_folder_goes_with_its_last_object(reader: Reader) -> None:
    text = """
        import s3fs
        fs = s3fs.S3FileSystem()
        print(fs.exists("camille/donnees/2026"))
        fs.rm("camille/donnees/2026/ventes.csv")
        print(fs.exists("camille/donnees/2026"))
    """
    assert reader.python(text) == (0, "True\nFalse\n")


def test_what_is_written_is_listed_and_read_at_once(reader: Reader) -> None:
    text = """
        import boto3
        writer, other = boto3.client("s3"), boto3.client("s3")
        for number in range(30):
            name = dict(Bucket="camille", Key="donnees/essai.txt")
            writer.put_object(**name, Body=str(number))
            assert other.get_object(**name)["Body"].read() == str(number).encode()
            found = other.list_objects_v2(Bucket="camille", Prefix="donnees/")
            assert name["Key"] in [item["Key"] for item in found["Contents"]]
            writer.delete_object(**name)
            found = other.list_objects_v2(Bucket="camille", Prefix="donnees/")
            assert name["Key"] not in [item["Key"] for item in found["Contents"]]
    """
    assert reader.python(text) == (0, "")


def test_the_last_writer_wins_unless_one_asks(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import boto3
        s3 = boto3.client("s3")
        name = dict(Bucket="camille", Key="donnees/essai.txt")
        s3.put_object(**name, Body="un")
        s3.put_object(**name, Body="deux")
        s3.put_object(**name, Body="trois", IfNoneMatch="*")
        """
    )
    assert code != 0
    assert "(PreconditionFailed)" in printed
    assert reader.bucket == {"camille/donnees/essai.txt": b"deux"}


def test_a_bucket_keeps_no_versions(reader: Reader) -> None:
    assert reader.shell("mc version info s3/camille") == (0, "s3/camille is un-versioned\n")
    assert reader.shell("aws s3api get-bucket-versioning --bucket camille") == (0, "")


def test_an_unfinished_upload_is_neither_listed_nor_weighed(reader: Reader) -> None:
    code, printed = reader.python(
        f"""
{LEAVE_AN_UPLOAD}
import s3fs
fs = s3fs.S3FileSystem()
print(fs.find("camille/donnees"), fs.du("camille/donnees"))
for prefix in ("", "donnees/"):
    found = s3.list_multipart_uploads(Bucket="camille", Prefix=prefix).get("Uploads", [])
    print([item["Key"] for item in found])
s3.abort_multipart_upload(**upload)
"""
    )
    assert code == 0, printed
    found = ["camille/donnees/2026/ventes.csv", "camille/donnees/departements.csv"]
    assert printed == f"{found} 142\n['donnees/gros.parquet']\n[]\n"


def test_mc_removes_no_unfinished_upload_of_a_folder(reader: Reader) -> None:
    assert reader.python(LEAVE_AN_UPLOAD, "onyxia-v10") == (0, "")
    remove = "mc rm --incomplete --recursive --force"
    assert reader.shell(f"{remove} s3/camille/donnees/") == (0, "")
    assert "donnees/gros.parquet" in reader.shell("mc ls --incomplete s3/camille")[1]
    assert reader.shell(f"{remove} s3/camille") == (0, "")
    assert reader.shell("mc ls --incomplete s3/camille") == (0, "")


def test_mc_without_incomplete_empties_the_bucket(reader: Reader) -> None:
    reader.given(sensors.many)
    code, _ = reader.shell("mc rm --recursive --force s3/camille > /dev/null; mc ls s3/camille")
    assert code == 0
    assert set(reader.bucket.values()) == {None}
    assert len(reader.bucket) > 1005


def test_the_same_file_has_two_etags(reader: Reader) -> None:
    code, printed = reader.python(
        f"""
{BIG}
s3.upload_file("gros.bin", "camille", "morceaux.bin")
s3.put_object(Bucket="camille", Key="bloc.bin", Body=open("gros.bin", "rb"))
for key in ("bloc.bin", "morceaux.bin"):
    print(s3.head_object(Bucket="camille", Key=key)["ETag"])
"""
    )
    assert code == 0, printed
    whole, parts = printed.replace('"', "").split()
    assert whole == hashlib.md5(bytes(9 * 2**20)).hexdigest()
    assert parts.endswith("-2")


def test_aws_cuts_at_eight_mebibytes_too(reader: Reader) -> None:
    code, printed = reader.shell(
        """
        head -c 9437184 /dev/zero > gros.bin
        aws s3 cp --no-progress gros.bin s3://camille/gros.bin
        aws s3api head-object --bucket camille --key gros.bin --query ETag
        """
    )
    assert code == 0, printed
    assert "-2" in printed.splitlines()[-1]


def test_boto3_adds_a_checksum_unless_told(reader: Reader) -> None:
    text = """
        import boto3
        s3 = boto3.client("s3")
        show = lambda request, **_: print(request.headers.get("X-Amz-Trailer"))
        s3.meta.events.register("before-send.s3.PutObject", show)
        s3.put_object(Bucket="camille", Key="essai.txt", Body=b"essai")
    """
    assert reader.python(text) == (0, "b'x-amz-checksum-crc32'\n")
    told = {
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
        "AWS_RESPONSE_CHECKSUM_VALIDATION": "when_required",
    }
    assert reader.python(text, **told) == (0, "None\n")


@pytest.mark.parametrize(
    "mirror",
    ["mc mirror s3/camille/donnees/ donnees", "aws s3 sync s3://camille/donnees donnees"],
    ids=["mc", "aws"],
)
def test_these_copy_only_what_has_changed(reader: Reader, mirror: str) -> None:
    code, printed = reader.shell(f"{mirror} > first.txt; {mirror}")
    assert code == 0
    assert len(reader.disk - {"first.txt"}) == 2
    assert "ventes.csv" not in printed


def test_mc_marks_the_same_file_on_the_disk_and_in_the_bucket(reader: Reader) -> None:
    code, printed = reader.shell(
        "mc cp communes.csv s3/camille/essai/ > /dev/null; mc diff s3/camille/essai/ ."
    )
    assert (code, reader.bucket) == (0, {"camille/essai/communes.csv": COMMUNES})
    assert printed.startswith("! ")
    assert printed.endswith("/communes.csv\n")


@pytest.mark.parametrize(
    "link",
    [
        "aws s3 presign s3://camille/essai.txt",
        "python -c 'import s3fs; print(s3fs.S3FileSystem().sign(\"camille/essai.txt\"))'",
        """python -c '
import boto3
name = {"Bucket": "camille", "Key": "essai.txt"}
print(boto3.client("s3").generate_presigned_url("get_object", name))
'""",
    ],
    ids=["aws", "s3fs", "boto3"],
)
def test_a_link_signed_the_old_way_is_refused(reader: Reader, link: str) -> None:
    code, printed = reader.shell(f'curl -s "$({link})"')
    assert code == 0
    assert "<Code>InvalidTokenId</Code>" in printed


def test_aws_s3_makes_no_link(reader: Reader) -> None:
    text = 'cat(grep("presign|sign|link|url", ls("package:aws.s3"), value = TRUE))'
    assert reader.r(text) == (0, "")


def test_minio_py_reads_the_keys_when_it_is_asked(reader: Reader) -> None:
    text = """
        import os
        from minio import Minio
        from minio.credentials import EnvAWSProvider
        address = os.environ["AWS_ENDPOINT_URL"].removeprefix("https://")
        s3 = Minio(endpoint=address, credentials=EnvAWSProvider())
        print(s3.stat_object(bucket_name="camille", object_name="donnees/2026/ventes.csv").size)
    """
    assert reader.python(text, **reader.direct()) == (0, "68\n")


def test_pyarrow_reads_the_address_for_a_uri(reader: Reader) -> None:
    text = """
        from pyarrow.fs import FileSystem
        fs, path = FileSystem.from_uri("s3://camille/donnees/2026/ventes.csv")
        print(fs.get_file_info(path).size)
    """
    assert reader.python(text, **reader.direct()) == (0, "68\n")
