"""What a copy leaves when it is killed in the middle of a file, and what the next one sends."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from math import inf

import pytest

from tests.claims.folders.stalling import Direction, StallingProxy
from tests.lab import Lab
from tests.runner.reader import rscript

pytestmark = pytest.mark.decides("resume")

MIB = 2**20
SIZE = 24 * MIB
STALLS_AT = 12 * MIB
BIG, SMALL = "dossier/gros.bin", "dossier/petit.csv"

UPLOAD = {
    "aws": "aws s3 sync dossier s3://camille/dossier",
    "mc": "mc mirror dossier s3/camille/dossier",
    "boto3": 'import boto3; boto3.client("s3").upload_file("{0}", "camille", "{0}")',
    "s3fs": 'import s3fs; s3fs.S3FileSystem().put_file("{0}", "camille/{0}")',
    "r": 'put_object(file = "{0}", object = "{0}", bucket = "camille", region = "")',
}
DOWNLOAD = {
    "aws": "aws s3 sync s3://camille/dossier dossier",
    "mc": "mc mirror s3/camille/dossier dossier",
    "boto3": 'import boto3; boto3.client("s3").download_file("camille", "{0}", "{0}")',
    "s3fs": 'import s3fs; s3fs.S3FileSystem().get_file("camille/{0}", "{0}")',
    "r": 'save_object("{0}", file = "{0}", bucket = "camille", region = "")',
}
TEMPORARY_NAMES = {
    "aws": r"dossier/gros\.bin\.\w{8}",
    "boto3": r"dossier/gros\.bin\.\w{8}",
    "mc": r"dossier/[0-9a-f-]{36}",
    "s3fs": re.escape(BIG),
    "r": re.escape(BIG),
}
"""What holds the beginning of the file on the disk."""


class Service:
    """A service with a folder to copy, whose connection stalls while the first copy runs."""

    def __init__(self, platform: Lab) -> None:
        self._platform = platform
        self._root = platform.identities.client("root")
        self._home = platform.scratch("home-")
        self.folder = platform.scratch("work-")
        (self.folder / "dossier").mkdir()
        self.before = platform.buckets.reset()

    @property
    def files(self) -> dict[str, int]:
        """The size of each file on the disk."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.stat().st_size for path in paths}

    @property
    def unfinished_uploads(self) -> list[str]:
        return [key for key, _ in self._uploads()]

    def abort_uploads(self) -> None:
        """Leave no part behind for whoever lists them next."""
        for key, upload in list(self._uploads()):
            self._root._abort_multipart_upload("camille", key, upload)

    def run_until_killed(
        self,
        client: str,
        text: str,
        direction: Direction,
        until: Callable[[], bool] = lambda: True,
    ) -> None:
        proxy = StallingProxy(self._target, direction, STALLS_AT)
        process = subprocess.Popen(
            _command(client, text),
            cwd=self.folder,
            env=self._environment(proxy),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._platform.watchdog.adopt(process)
        try:
            assert proxy.stalled.wait(60), "the copy never got that far"
            deadline = time.monotonic() + 10  # for what goes beside the large file
            while not until() and time.monotonic() < deadline:
                pass
        finally:
            self._platform.watchdog.dismiss(process)  # kill -9
            proxy.close()

    def run_again(self, client: str, text: str, direction: Direction) -> int:
        """Return the bytes that passed."""
        proxy = StallingProxy(self._target, direction, inf)
        try:
            code, output = self._platform.run(
                _command(client, text), self.folder, self._environment(proxy), 60
            )
        finally:
            proxy.close()
        assert code == 0, output.decode()
        return proxy.passed

    def _uploads(self) -> Iterator[tuple[str, str]]:
        for upload in self._root._list_multipart_uploads("camille").uploads:
            assert upload.upload_id
            yield upload.object_name, upload.upload_id

    @property
    def _target(self) -> tuple[str, int]:
        return ("127.0.0.1", self._platform.proxy.server_address[1])

    def _environment(self, proxy: StallingProxy) -> dict[str, str]:
        return self._platform.environment("onyxia-v10", self._home) | proxy.variables


def _command(client: str, text: str) -> list[str]:
    line = text.format(BIG)
    match client:
        case "boto3" | "s3fs":
            return [sys.executable, "-c", line]
        case "r":
            return [rscript(), "-e", f"library(aws.s3); {line}"]
        case _:
            return ["bash", "-c", f"exec {line}"]


@pytest.fixture
def service(platform: Lab) -> Iterator[Service]:
    service = Service(platform)
    service.abort_uploads()
    yield service
    service.abort_uploads()


@pytest.mark.parametrize("client", UPLOAD)
def test_an_upload_starts_again_from_zero(platform: Lab, service: Service, client: str) -> None:
    (service.folder / BIG).write_bytes(os.urandom(SIZE))
    (service.folder / SMALL).write_bytes(b"x")
    beside = client in ("aws", "mc")
    service.run_until_killed(
        client,
        UPLOAD[client],
        "up",
        until=lambda: not beside or f"camille/{SMALL}" in platform.buckets.listing(),
    )
    assert f"camille/{BIG}" not in platform.buckets.changes(service.before)
    unfinished = [BIG] if client in ("aws", "mc", "boto3") else []
    assert service.unfinished_uploads == unfinished
    between = platform.buckets.listing()
    assert (f"camille/{SMALL}" in between) == beside
    assert service.run_again(client, UPLOAD[client], "up") > SIZE
    assert platform.buckets.changes(between).keys() == {f"camille/{BIG}"}
    assert service.unfinished_uploads == unfinished


@pytest.mark.parametrize("client", DOWNLOAD)
def test_a_download_starts_again_from_zero(platform: Lab, service: Service, client: str) -> None:
    platform.buckets.write(f"camille/{BIG}", os.urandom(SIZE))
    platform.buckets.write(f"camille/{SMALL}", b"x")
    service.run_until_killed(client, DOWNLOAD[client], "down")
    files = service.files
    files.pop(SMALL, None)
    ((left, size),) = files.items()
    assert re.fullmatch(TEMPORARY_NAMES[client], left)
    if left == BIG:
        assert size < SIZE
    assert service.run_again(client, DOWNLOAD[client], "down") > SIZE
    assert service.files[BIG] == SIZE
    assert left in service.files
