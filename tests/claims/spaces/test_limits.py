"""Names and sizes that a bucket refuses, and an object that hides others from lists."""

import io

import pytest
from minio import Minio
from minio.error import S3Error

from tests.lab import Lab
from tests.runner.reader import Reader

KEYS = {
    "255": ("a" * 255, ""),
    "256": ("a" * 256, "XMinioInvalidObjectName"),
    "127é": ("é" * 127, ""),
    "128é": ("é" * 128, "XMinioInvalidObjectName"),
    "1024": ("/".join(["a" * 204] * 5), ""),
    "1025": ("/".join(["a" * 204] * 5) + "b", "KeyTooLongError"),
    "//": ("a//b", "XMinioInvalidObjectName"),
}
CHARACTERS = "XMinioInvalidObjectName: Object name contains unsupported characters."
COMPONENTS = 'XMinioInvalidResourceName: Resource name contains bad components such as ".." or ".".'
MESSAGES = {
    "a//b": CHARACTERS,
    f"a/{'b' * 256}": CHARACTERS,
    "a/../b": COMPONENTS,
    "a/./b": COMPONENTS,
    "..": COMPONENTS,
    "a..b": "",
    "/".join(["a" * 204] * 5) + "b": "KeyTooLongError: Your key is too long",
}
PUT_OBJECTS = """
import boto3
from botocore.exceptions import ClientError
s3 = boto3.client("s3")
for name in NAMES:
    try:
        s3.put_object(Bucket="camille", Key=name, Body=b"x")
        print()
    except ClientError as error:
        print("{Code}: {Message}".format(**error.response["Error"]))
"""
BUCKETS = {
    "abc": "",
    "a" * 63: "",
    "projet.climat-2026": "",
    "ab": "InvalidBucketName",
    "a" * 64: "InvalidBucketName",
    "Projet": "InvalidBucketName",
    "projet_climat": "InvalidBucketName",
}
CREATE_BUCKETS = """
import boto3
from botocore.exceptions import ClientError
s3 = boto3.client("s3")
for name in NAMES:
    try:
        s3.create_bucket(Bucket=name)
        print()
    except ClientError as error:
        print(error.response["Error"]["Code"])
"""
UPLOAD_PARTS = """
import boto3
from botocore.exceptions import ClientError
s3 = boto3.client("s3")
name = {"Bucket": "camille", "Key": "parts"}
for numbers, size in UPLOADS:
    upload = name | {"UploadId": s3.create_multipart_upload(**name)["UploadId"]}
    parts = []
    try:
        for number in numbers:
            sent = s3.upload_part(**upload, PartNumber=number, Body=bytes(size << 20))
            parts.append({"PartNumber": number, "ETag": sent["ETag"]})
        s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": parts})
        print()
    except ClientError as error:
        print(error.response["Error"]["Code"])
        s3.abort_multipart_upload(**upload)
"""
UPLOADS = {
    "part 10 001": ([10_000, 10_001], 5, "InvalidArgument"),
    "part 10 000": ([10_000], 5, ""),
    "4 MiB": ([1, 10_000], 4, "EntityTooSmall"),
}


@pytest.fixture
def owner(reader: Reader, platform: Lab) -> Minio:
    """The owner's client; the reader has reset the bucket."""
    return platform.identities.client("onyxia")


def put(client: Minio, key: str, data: bytes = b"x", bucket: str = "camille") -> str:
    """Return the code of the server's error, or nothing."""
    try:
        client.put_object(
            bucket_name=bucket, object_name=key, data=io.BytesIO(data), length=len(data)
        )
    except S3Error as error:
        return str(error.code)
    return ""


@pytest.mark.decides("limits")
@pytest.mark.parametrize(("key", "error"), KEYS.values(), ids=KEYS)
def test_keys_that_the_server_refuses(owner: Minio, key: str, error: str) -> None:
    assert put(owner, key) == error


@pytest.mark.decides("limits")
def test_why_a_key_is_refused_stands_in_the_message(reader: Reader) -> None:
    code, output = reader.python(PUT_OBJECTS.replace("NAMES", str([*MESSAGES])))
    assert code == 0, output
    assert dict(zip(MESSAGES, output.splitlines(), strict=True)) == MESSAGES


@pytest.mark.decides("limits")
def test_a_leading_slash_is_dropped(reader: Reader) -> None:
    assert reader.shell("aws s3 cp --no-progress communes.csv s3://camille//a")[0] == 0
    assert reader.bucket.keys() == {"camille/a"}


@pytest.mark.decides("limits")
def test_bucket_names_that_the_server_refuses(reader: Reader, platform: Lab) -> None:
    root = platform.identities["root"]
    code, output = reader.python(
        CREATE_BUCKETS.replace("NAMES", str([*BUCKETS])),
        AWS_ACCESS_KEY_ID=root.access_key,
        AWS_SECRET_ACCESS_KEY=root.secret_key,
        AWS_SESSION_TOKEN="",
    )
    assert code == 0, output
    assert dict(zip(BUCKETS, output.splitlines(), strict=True)) == BUCKETS


@pytest.mark.decides("limits")
def test_an_object_named_as_a_folder_hides_it_from_lists_only(reader: Reader) -> None:
    reader.put("zone/k/x", b"hidden")
    reader.put("zone/k", b"shown")
    for command in (
        "aws s3 ls --recursive s3://camille/zone/",
        "mc ls --recursive s3/camille/zone/",
        "aws s3 sync s3://camille/zone zone; find zone",
    ):
        code, output = reader.shell(command)
        assert code == 0
        assert "k/x" not in output
        assert "k" in output
    assert reader.shell("mc cat s3/camille/zone/k/x") == (0, "hidden")
    assert reader.shell("aws s3 rm --quiet s3://camille/zone/k") == (0, "")
    assert reader.bucket.keys() == {"camille/zone/k/x"}


@pytest.mark.decides("limits")
def test_aws_and_boto3_send_a_stream_in_parts_of_8_mib(reader: Reader) -> None:
    send_and_compare = """
        import boto3, io
        s3 = boto3.client("s3")
        s3.upload_fileobj(io.BytesIO(bytes(17 << 20)), "camille", "boto3")
        for key in ("aws", "boto3"):
            head = s3.head_object(Bucket="camille", Key=key, PartNumber=1)
            print(key, head["ContentLength"], head["PartsCount"])
        """
    assert reader.shell("head -c 17M /dev/zero | aws s3 cp - s3://camille/aws")[0] == 0
    code, output = reader.python(send_and_compare)
    assert (code, output) == (0, f"aws {8 << 20} 3\nboto3 {8 << 20} 3\n")


@pytest.mark.decides("limits")
def test_parts_that_the_server_refuses(reader: Reader) -> None:
    uploads = [(numbers, size) for numbers, size, _ in UPLOADS.values()]
    code, output = reader.python(UPLOAD_PARTS.replace("UPLOADS", str(uploads)))
    assert code == 0, output
    errors = dict(zip(UPLOADS, output.splitlines(), strict=True))
    assert errors == {name: error for name, (_, _, error) in UPLOADS.items()}


@pytest.mark.decides("quota")
def test_one_object_over_the_quota_is_refused_their_sum_is_not(
    reader: Reader, platform: Lab
) -> None:
    root = platform.identities.client("root")
    root.make_bucket(bucket_name="plein")
    platform.identities.admin.bucket_quota_set("plein", 1 << 20)
    over = bytes((1 << 20) + 1)
    assert put(root, "trop.bin", over, "plein") == "XMinioAdminBucketQuotaExceeded"
    for number in range(3):
        assert put(root, f"{number}.bin", bytes(900 << 10), "plein") == ""
