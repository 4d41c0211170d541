"""A MinIO whose administrator has set a region accepts that one only."""

import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pyarrow.fs
import pytest
import urllib3
from obstore.exceptions import GenericError
from obstore.store import S3Store

from tests.lab import Lab
from tests.lab.server import free_port

KEYS = ("racine", "racine-secret")
ARGUMENTS: Any = {"aws_access_key_id": KEYS[0], "aws_secret_access_key": KEYS[1]}
REGION = "eu-ouest-1"
CONTENTS = b"nom\nBrest\n"
Reads = Callable[[str, str], bytes]


@pytest.fixture(scope="module")
def minio(platform: Lab) -> Iterator[str]:
    """A MinIO with a region of its own, and one bucket."""
    address = f"127.0.0.1:{free_port()}"
    server = subprocess.Popen(
        [platform.tools.minio, "server", platform.scratch("data-"), "--address", address],
        env={
            "HOME": str(platform.scratch("home-")),
            "MINIO_ROOT_USER": KEYS[0],
            "MINIO_ROOT_PASSWORD": KEYS[1],
            "MINIO_SITE_REGION": REGION,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    platform.watchdog.adopt(server)
    url = f"http://{address}"
    patient = urllib3.Retry(total=200, backoff_factor=0.05, backoff_max=0.2, status_forcelist=[503])
    with urllib3.PoolManager(retries=patient) as pool:
        assert pool.request("GET", f"{url}/minio/health/ready").status == 200
    root = boto3_client(url, REGION)
    root.create_bucket(Bucket="camille")
    root.put_object(Bucket="camille", Key="communes.csv", Body=CONTENTS)
    yield url
    platform.watchdog.dismiss(server)


def boto3_client(url: str, region: str) -> Any:
    return boto3.client("s3", endpoint_url=url, region_name=region, **ARGUMENTS)


def read_by_obstore(url: str, region: str) -> bytes:
    store = S3Store(
        "camille", endpoint=url, region=region, client_options={"allow_http": True}, **ARGUMENTS
    )
    return bytes(store.get("communes.csv").bytes())


def read_by_pyarrow(url: str, region: str) -> bytes:
    fs = pyarrow.fs.S3FileSystem(
        access_key=KEYS[0], secret_key=KEYS[1], endpoint_override=url, region=region
    )
    return bytes(fs.open_input_file("camille/communes.csv").read())


@pytest.mark.decides("s3-words")
@pytest.mark.parametrize("read", [read_by_obstore, read_by_pyarrow])
def test_with_a_region_set_it_accepts_that_one(minio: str, read: Reads) -> None:
    assert read(minio, REGION) == CONTENTS


@pytest.mark.decides("s3-words")
@pytest.mark.parametrize("read", [read_by_obstore, read_by_pyarrow])
def test_with_a_region_set_it_refuses_any_other(minio: str, read: Reads) -> None:
    with pytest.raises((OSError, GenericError), match=r"AuthorizationHeaderMalformed|status 400"):
        read(minio, "mars-1")


@pytest.mark.decides("s3-words")
def test_boto3_finds_the_region_by_itself(minio: str) -> None:
    found = boto3_client(minio, "mars-1").get_object(Bucket="camille", Key="communes.csv")
    assert found["Body"].read() == CONTENTS
