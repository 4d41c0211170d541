"""The storage of who runs this, instead of the lab: their keys, and what they agree to."""

import os
import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import boto3
from botocore.config import Config


class OwnError(Exception):
    """The text says, in one line, what is wrong with the storage and what to do."""


def client(environment: Mapping[str, str]) -> Any:
    """Return a client that is configured by the same variables as the timed clients.

    Raises:
        OwnError: when they hold no address.
    """
    s3 = boto3.client(
        "s3",
        endpoint_url=environment.get("AWS_ENDPOINT_URL"),
        aws_access_key_id=environment.get("AWS_ACCESS_KEY_ID"),
        aws_secret_access_key=environment.get("AWS_SECRET_ACCESS_KEY"),
        aws_session_token=environment.get("AWS_SESSION_TOKEN"),
        verify=environment.get("AWS_CA_BUNDLE") or environment.get("REQUESTS_CA_BUNDLE"),
        # MinIO does not unpack an archive that is followed by a checksum.
        config=Config(signature_version="s3v4", request_checksum_calculation="when_required"),
    )
    if str(s3.meta.endpoint_url).endswith("amazonaws.com"):
        raise OwnError("No address of a storage: set AWS_ENDPOINT_URL, then run this again.")
    return s3


def own_environment() -> dict[str, str]:
    """Return this process's environment, with the alias that mc needs."""
    environment = dict(os.environ)
    address = urlsplit(environment.get("AWS_ENDPOINT_URL", ""))
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
    keys = [environment[name] for name in names if environment.get(name)]
    if address.netloc and keys:
        alias = f"{address.scheme}://{':'.join(keys)}@{address.netloc}"
        environment.setdefault("MC_HOST_s3", alias)
    return environment


def missing(program: str, environment: Mapping[str, str]) -> bool:
    """Return whether a program is not on the PATH of that environment."""
    return shutil.which(program, path=environment["PATH"]) is None


def interrupt_on_termination() -> None:
    """End as on Ctrl-C when asked to terminate, or when the terminal closes."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ignore the signals that would interrupt what is done here."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def agreed(question: str) -> bool:
    """Ask the question; no answer means no."""
    try:
        return input(question).strip().lower() in ("y", "yes", "o", "oui")
    except EOFError:
        return False
