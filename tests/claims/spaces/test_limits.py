"""Names and sizes that a bucket refuses, and one that it hides."""

import io

import pytest
from minio import Minio
from minio.error import S3Error

from tests.lab import Lab
from tests.runner.reader import Reader


@pytest.fixture
def camille(reader: Reader, platform: Lab) -> Minio:
    """Her own client; the reader has put her bucket in order."""
    return platform.identities.client("camille")


def put(client: Minio, key: str, data: bytes = b"x", bucket: str = "camille") -> str:
    """Return what the server refuses, or nothing."""
    try:
        client.put_object(
            bucket_name=bucket, object_name=key, data=io.BytesIO(data), length=len(data)
        )
    except S3Error as error:
        return str(error.code)
    return ""


@pytest.mark.parametrize(
    ("key", "refused"),
    [
        ("a" * 255, ""),
        ("a" * 256, "XMinioInvalidObjectName"),
        ("é" * 127, ""),
        ("é" * 128, "XMinioInvalidObjectName"),
        ("/".join(["a" * 204] * 5), ""),
        ("/".join(["a" * 204] * 5) + "b", "KeyTooLongError"),
        ("a//b", "XMinioInvalidObjectName"),
    ],
    ids=["255", "256", "127é", "128é", "1024", "1025", "//"],
)
def test_keys(camille: Minio, key: str, refused: str) -> None:
    assert put(camille, key) == refused


def test_a_double_slash_is_refused_in_words(reader: Reader) -> None:
    code, printed = reader.shell("aws s3 cp communes.csv s3://camille/a//b")
    assert code == 1
    assert "Object name contains unsupported characters" in printed


def test_a_leading_slash_is_dropped(reader: Reader) -> None:
    assert reader.shell("aws s3 cp --no-progress communes.csv s3://camille//a")[0] == 0
    assert reader.bucket.keys() == {"camille/a"}


@pytest.mark.parametrize(
    ("bucket", "accepted"),
    [
        ("abc", True),
        ("a" * 63, True),
        ("projet.climat-2026", True),
        ("ab", False),
        ("a" * 64, False),
        ("Projet", False),
        ("projet_climat", False),
    ],
)
def test_names_of_buckets(reader: Reader, platform: Lab, bucket: str, accepted: bool) -> None:
    root = platform.identities["root"]
    code, printed = reader.shell(
        f"aws s3api create-bucket --bucket {bucket}",
        AWS_ACCESS_KEY_ID=root.access_key,
        AWS_SECRET_ACCESS_KEY=root.secret_key,
        AWS_SESSION_TOKEN="",
    )
    assert (code == 0) == accepted
    assert accepted or "InvalidBucketName" in printed


def test_a_file_with_the_name_of_a_folder_hides_it_from_lists_only(reader: Reader) -> None:
    reader.put("zone/k/x", b"hidden")
    reader.put("zone/k", b"shown")
    for command in (
        "aws s3 ls --recursive s3://camille/zone/",
        "mc ls --recursive s3/camille/zone/",
        "aws s3 sync s3://camille/zone zone; find zone",
    ):
        code, printed = reader.shell(command)
        assert code == 0
        assert "k/x" not in printed
        assert "k" in printed
    assert reader.shell("mc cat s3/camille/zone/k/x") == (0, "hidden")
    assert reader.shell("aws s3 rm --quiet s3://camille/zone/k") == (0, "")
    assert reader.bucket.keys() == {"camille/zone/k/x"}


@pytest.mark.parametrize("client", ["python_boto3", "aws"])
def test_a_stream_leaves_in_parts_of_8_mebibytes(reader: Reader, client: str) -> None:
    send = {
        "python_boto3": """
            import boto3, io
            stream = io.BytesIO(bytes(17 << 20))
            boto3.client("s3").upload_fileobj(stream, "camille", "flux")
            """,
        "aws": "head -c 17M /dev/zero | aws s3 cp - s3://camille/flux",
    }
    assert reader.type(client, send[client])[0] == 0
    part = "aws s3api head-object --bucket camille --key flux --part-number 1"
    asked = "--query '[ContentLength, PartsCount]' --output text"
    assert reader.shell(f"{part} {asked}") == (0, f"{8 << 20}\t3\n")


@pytest.mark.parametrize(
    ("number", "size", "says"),
    [(10001, 5, "InvalidArgument"), (10000, 5, ""), (1, 4, "EntityTooSmall")],
)
def test_parts(reader: Reader, number: int, size: int, says: str) -> None:
    code, printed = reader.python(
        f"""
        import boto3
        from botocore.exceptions import ClientError
        s3 = boto3.client("s3")
        name = {{"Bucket": "camille", "Key": "parts"}}
        upload = name | {{"UploadId": s3.create_multipart_upload(**name)["UploadId"]}}
        parts = []
        try:
            for number in {{{number}, 10000}}:
                sent = s3.upload_part(**upload, PartNumber=number, Body=bytes({size} << 20))
                parts.append({{"PartNumber": number, "ETag": sent["ETag"]}})
            parts.sort(key=lambda part: part["PartNumber"])
            s3.complete_multipart_upload(**upload, MultipartUpload={{"Parts": parts}})
        except ClientError as error:
            print(error.response["Error"]["Code"])
            s3.abort_multipart_upload(**upload)
        """
    )
    assert (code, printed.strip()) == (0, says)


def test_an_object_over_the_quota_is_refused_at_once_the_sum_is_not(
    reader: Reader, platform: Lab
) -> None:
    root = platform.identities.client("root")
    root.make_bucket(bucket_name="plein")
    platform.identities.admin.bucket_quota_set("plein", 1 << 20)
    over = bytes((1 << 20) + 1)
    assert put(root, "trop.bin", over, "plein") == "XMinioAdminBucketQuotaExceeded"
    for number in range(3):
        assert put(root, f"{number}.bin", bytes(900 << 10), "plein") == ""
