"""Starts MinIO: in a container when an engine answers, else as a process.

Both run the binary that `tests.lab.tools` built, with TLS, on a port of 127.0.0.1.
"""

import os
import secrets
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import urllib3
from urllib3.exceptions import HTTPError

from tests.lab import tools
from tests.lab.errors import LabError
from tests.lab.watchdog import Watchdog

if TYPE_CHECKING:
    from docker import DockerClient

READY_SECONDS = 30
CONTAINER_PORT = 9000


@dataclass(frozen=True)
class Certificate:
    """What the server shows (PEM), and the file of the authority that signed it."""

    chain: bytes
    key: bytes
    authority: Path


@dataclass(frozen=True)
class Credentials:
    """Access key and secret key, and the session token of temporary ones."""

    access_key: str
    secret_key: str
    session_token: str = ""

    @property
    def variables(self) -> dict[str, str]:
        """The names that all clients read them by."""
        return {
            "AWS_ACCESS_KEY_ID": self.access_key,
            "AWS_SECRET_ACCESS_KEY": self.secret_key,
            "AWS_SESSION_TOKEN": self.session_token,
        }

    @property
    def profile(self) -> str:
        """The text of ~/.aws/credentials, which all clients but mc read."""
        lines = [f"{name.lower()} = {value}" for name, value in self.variables.items()]
        return "\n".join(["[default]", *lines, ""])


@dataclass(frozen=True)
class Server:
    """A server that answers; how it was started (container or process), and why so.

    `port` is for those who call it, `own_port` for itself: a container has its own.
    """

    port: int
    own_port: int
    how: str
    why: str

    @property
    def name(self) -> str:
        """What the report calls it: `container`, `process` or `image NAME`."""
        named = os.environ.get("STORAGE_LAB_IMAGE")
        return f"image {named}" if named else self.how


def start(
    minio: Path, root: Credentials, certificate: Certificate, folder: Path, watchdog: Watchdog
) -> Server:
    """Start the first that serves: the user's own image, a local image, a process.

    Raises:
        LabError: when the named image or the engine refuses, or nothing answers in time.
    """
    from docker.errors import DockerException

    named = os.environ.get("STORAGE_LAB_IMAGE")
    if not named and sys.platform != "linux":
        port = _start_process(minio, root, certificate, folder, watchdog)
        return Server(
            port, port, "process", f"what is built on {sys.platform} runs in no container"
        )
    try:
        engine = _engine()
    except DockerException as error:
        if named:
            raise LabError(
                f"STORAGE_LAB_IMAGE={named}, but no Docker engine answers ({error}). "
                "Start the engine, or unset STORAGE_LAB_IMAGE to run without a container."
            ) from error
        port = _start_process(minio, root, certificate, folder, watchdog)
        return Server(port, port, "process", "no Docker engine answers")
    try:
        image = named or _local_image(engine, minio)
        port = _start_container(image, root, certificate, watchdog)
    except DockerException as error:
        remedy = (
            "Name another image, or unset STORAGE_LAB_IMAGE."
            if named
            else "Repair the engine, or do without: DOCKER_HOST=unix:///none before the command."
        )
        raise LabError(
            f"The Docker engine refuses {named or 'MinIO'}: {error}. {remedy}"
        ) from error
    finally:
        engine.close()
    return Server(port, CONTAINER_PORT, "container", image)


def _engine() -> "DockerClient":
    import docker

    engine = docker.from_env(timeout=60)
    engine.ping()
    return engine


def _local_image(engine: "DockerClient", minio: Path) -> str:
    """Return the image `FROM scratch` plus the binary; make it when it is missing."""
    from docker.errors import ImageNotFound

    repository = "storage-guide/minio"
    image = f"{repository}:{tools.MINIO.version}"
    try:
        engine.images.get(image)
    except ImageNotFound:
        with tempfile.TemporaryFile() as archive:
            with tarfile.open(fileobj=archive, mode="w") as tar:
                tar.add(minio, arcname="minio")
            archive.seek(0)
            engine.api.import_image_from_data(
                archive, repository, tools.MINIO.version, changes=['ENTRYPOINT ["/minio"]']
            )
        engine.images.get(image)
    return image


def _start_container(
    image: str, root: Credentials, certificate: Certificate, watchdog: Watchdog
) -> int:
    from testcontainers.community.minio import MinioContainer
    from testcontainers.core.config import testcontainers_config

    testcontainers_config.ryuk_disabled = True  # its image cannot be had; the watchdog cleans
    name = f"storage-lab-{secrets.token_hex(6)}"
    watchdog.watch("container", name)
    container = (
        MinioContainer(image, access_key=root.access_key, secret_key=root.secret_key)
        .with_name(name)
        .with_envs(**_environment(root))
        .with_tmpfs_mount("/data")  # seeding a thousand objects on a disk costs a second
        .with_command(f"server /data --address :{CONTAINER_PORT} --certs-dir /certs")
        .with_copy_into_container(certificate.chain, "/certs/public.crt")
        .with_copy_into_container(certificate.key, "/certs/private.key", 0o600)
        .with_copy_into_container(certificate.authority, "/certs/CAs/authority.crt")
    )
    # with_exposed_ports opens 0.0.0.0
    container.ports = {f"{CONTAINER_PORT}/tcp": ("127.0.0.1", None)}  # type: ignore[dict-item]
    container._wait_strategy = None  # it asks another address, once a second
    container.start()
    running = container.get_wrapped_container()
    running.reload()
    if not (published := running.ports.get(f"{CONTAINER_PORT}/tcp")):
        raise LabError(f"{image} stopped at once: {_last_line(running.logs())}")
    port = int(published[0]["HostPort"])
    if not _answers(port, certificate, lambda: running.reload() or running.status == "running"):
        raise LabError(f"{image} does not answer: {_last_line(running.logs())}")
    return port


def _start_process(
    minio: Path, root: Credentials, certificate: Certificate, folder: Path, watchdog: Watchdog
) -> int:
    certificates = folder / "certs"
    (certificates / "CAs").mkdir(parents=True)
    (certificates / "public.crt").write_bytes(certificate.chain)
    (certificates / "private.key").write_bytes(certificate.key)
    (certificates / "CAs" / "authority.crt").write_bytes(certificate.authority.read_bytes())
    command = [str(minio), "server", str(folder / "data"), "--certs-dir", str(certificates)]
    log = folder / "minio.log"
    for _ in range(3):  # another program may take the free port first
        port = free_port()
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*command, "--address", f"127.0.0.1:{port}"],
                env=_environment(root) | {"HOME": str(folder)},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        watchdog.adopt(process)
        if _answers(port, certificate, lambda: process.poll() is None):  # noqa: B023
            return port
        watchdog.dismiss(process)
    raise LabError(f"MinIO does not start: {_last_line(log.read_bytes())}")


def _environment(root: Credentials) -> dict[str, str]:
    return {
        "MINIO_ROOT_USER": root.access_key,
        "MINIO_ROOT_PASSWORD": root.secret_key,
        "MINIO_BROWSER": "off",
        "MINIO_UPDATE": "off",
    }


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int, certificate: Certificate, alive: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + READY_SECONDS
    with urllib3.PoolManager(ca_certs=str(certificate.authority), retries=False) as pool:
        while alive() and time.monotonic() < deadline:
            try:
                url = f"https://127.0.0.1:{port}/minio/health/ready"
                if pool.request("GET", url, timeout=2).status == 200:
                    return True
            except HTTPError:
                pass
            time.sleep(0.02)
    return False


def _last_line(log: bytes) -> str:
    return (log.decode(errors="replace").strip().splitlines() or ["it says nothing"])[-1]
