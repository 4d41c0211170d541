"""What is left of a copy whose service dies in the middle, and what the next one sends."""

import os
import re
import socket
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.lab import Lab
from tests.runner.reader import rscript

MIB = 2**20
SIZE = 24 * MIB
STALLS_AT = 12 * MIB

UP = {
    "aws": "aws s3 sync dossier s3://camille/dossier",
    "mc": "mc mirror dossier s3/camille/dossier",
    "boto3": 'import boto3; boto3.client("s3").upload_file("{0}", "camille", "{0}")',
    "s3fs": 'import s3fs; s3fs.S3FileSystem().put_file("{0}", "camille/{0}")',
    "r": 'put_object(file = "{0}", object = "{0}", bucket = "camille", region = "")',
}
DOWN = {
    "aws": "aws s3 sync s3://camille/dossier dossier",
    "mc": "mc mirror s3/camille/dossier dossier",
    "boto3": 'import boto3; boto3.client("s3").download_file("camille", "{0}", "{0}")',
    "s3fs": 'import s3fs; s3fs.S3FileSystem().get_file("camille/{0}", "{0}")',
    "r": 'save_object("{0}", file = "{0}", bucket = "camille", region = "")',
}
BIG, SMALL = "dossier/gros.bin", "dossier/petit.csv"


class Stalling(socketserver.ThreadingTCPServer):
    """Stands before the lab's proxy; after so many bytes one way, none passes any more."""

    daemon_threads = True

    def __init__(self, onward: tuple[str, int], way: str, limit: float) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.onward, self.way, self.limit = onward, way, limit
        self.passed = 0
        self.stalled = threading.Event()
        self.closing = threading.Event()
        self.counting = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()


class _Handler(socketserver.BaseRequestHandler):
    server: Stalling

    def handle(self) -> None:
        with socket.create_connection(self.server.onward) as proxy:
            up = (self.request, proxy, "up")
            threading.Thread(target=self._pump, args=up, daemon=True).start()
            self._pump(proxy, self.request, "down")

    def _pump(self, source: socket.socket, sink: socket.socket, way: str) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if way == self.server.way:
                    self._count(len(data))
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def _count(self, size: int) -> None:
        with self.server.counting:
            self.server.passed += size
            full = self.server.passed > self.server.limit
        if full:
            self.server.stalled.set()
            self.server.closing.wait()


class Service:
    """A service that copies a folder through a line that stalls, and dies."""

    def __init__(self, platform: Lab, way: str) -> None:
        self.platform = platform
        self.folder = platform.scratch("work-")
        self.home = platform.scratch("home-")
        self.way = way
        (self.folder / "dossier").mkdir()
        self.before = platform.buckets.reset()
        self._root = platform.identities.client("root")

    def clean(self) -> None:
        """Leave no part behind for whoever lists them next."""
        for key, upload in list(self._uploads()):
            self._root._abort_multipart_upload("camille", key, upload)

    @property
    def unfinished(self) -> list[str]:
        return [key for key, _ in self._uploads()]

    def _uploads(self) -> Iterator[tuple[str, str]]:
        for upload in self._root._list_multipart_uploads("camille").uploads:
            assert upload.upload_id
            yield upload.object_name, upload.upload_id

    def dies(self, client: str, text: str) -> None:
        line = Stalling(self._onward, self.way, STALLS_AT)
        process = subprocess.Popen(
            self._command(client, text),
            cwd=self.folder,
            env=self._environment(line),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.platform.watchdog.adopt(process)
        try:
            assert line.stalled.wait(60), "the copy never got that far"
        finally:
            self.platform.watchdog.dismiss(process)  # kill -9
            line.close()

    def starts_again(self, client: str, text: str) -> int:
        """Return the bytes that passed."""
        line = Stalling(self._onward, self.way, float("inf"))
        try:
            code, printed = self.platform.run(
                self._command(client, text), self.folder, self._environment(line), 60
            )
        finally:
            line.close()
        assert code == 0, printed.decode()
        return line.passed

    @property
    def _onward(self) -> tuple[str, int]:
        return ("127.0.0.1", self.platform.proxy.server_address[1])

    def _environment(self, line: Stalling) -> dict[str, str]:
        url = f"http://127.0.0.1:{line.server_address[1]}"
        through = dict.fromkeys(("HTTPS_PROXY", "https_proxy", "http_proxy"), url)
        return self.platform.environment("onyxia-v10", self.home) | through

    def _command(self, client: str, text: str) -> list[str]:
        typed = text.format(BIG)
        if client in ("boto3", "s3fs"):
            return [sys.executable, "-c", typed]
        if client == "r":
            return [rscript(), "-e", f"library(aws.s3); {typed}"]
        return ["bash", "-c", f"exec {typed}"]


@pytest.fixture
def service(platform: Lab, request: pytest.FixtureRequest) -> Iterator[Service]:
    made = Service(platform, request.param)
    made.clean()
    yield made
    made.clean()


def files(folder: Path) -> dict[str, int]:
    """Return the size of each file."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in found}


@pytest.mark.parametrize("client", UP)
@pytest.mark.parametrize("service", ["up"], indirect=True)
def test_a_copy_to_the_bucket(platform: Lab, service: Service, client: str) -> None:
    (service.folder / BIG).write_bytes(os.urandom(SIZE))
    (service.folder / SMALL).write_bytes(b"x")
    service.dies(client, UP[client])
    assert f"camille/{BIG}" not in platform.buckets.changes(service.before)
    left = [BIG] if client in ("aws", "mc", "boto3") else []
    assert service.unfinished == left
    between = platform.buckets.listing()
    assert (f"camille/{SMALL}" in between) == (client in ("aws", "mc"))
    assert service.starts_again(client, UP[client]) > SIZE
    assert platform.buckets.changes(between).keys() == {f"camille/{BIG}"}
    assert service.unfinished == left


@pytest.mark.parametrize("client", DOWN)
@pytest.mark.parametrize("service", ["down"], indirect=True)
def test_a_copy_to_the_disk(platform: Lab, service: Service, client: str) -> None:
    platform.buckets.write(f"camille/{BIG}", os.urandom(SIZE))
    platform.buckets.write(f"camille/{SMALL}", b"x")
    service.dies(client, DOWN[client])
    found = files(service.folder)
    found.pop(SMALL, None)
    (left,) = found
    if client in ("s3fs", "r"):
        assert left == BIG
        assert found[BIG] < SIZE
    elif client == "mc":
        assert re.fullmatch(r"dossier/[0-9a-f-]{36}", left)
    else:
        assert re.fullmatch(r"dossier/gros\.bin\.\w{8}", left)
    assert service.starts_again(client, DOWN[client]) > SIZE
    assert files(service.folder)[BIG] == SIZE
    assert left in files(service.folder)
