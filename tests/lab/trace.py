"""What the server says it was asked for: the admin's trace, one JSON line per call."""

import json
import re
import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, NamedTuple

from tests.lab.errors import LabError
from tests.lab.identities import Identities

REFUSED = (400, 401, 403)
COMMAND: Any = SimpleNamespace(value="trace")  # the admin client has no name for it


class Signed(NamedTuple):
    """A call whose signature is in its header: by which access key, and whether it was refused."""

    access_key: str
    path: str
    refused: bool


class Trace:
    """The calls from now on. The server needs a second to begin."""

    def __init__(self, identities: Identities) -> None:
        self._root = identities.client("root")
        self._response = identities.admin._url_open(
            method="GET",
            command=COMMAND,
            query_params={"s3": "true"},
            preload_content=False,
        )
        self._lines = self._received()

    def calls(self, access_key: str) -> set[tuple[str, str]]:
        """Return what that key has asked for since the last time: API names and paths.

        What the server refused is left out; what is not there was asked for.
        """
        seen: set[tuple[str, str]] = set()
        for line, call in self._until_now():
            # A link is signed in its query, any other call in a header.
            signed = any(f"{access_key}{slash}".encode() in line for slash in ("/", "%2F"))
            if signed and call["http"]["response"]["statuscode"] not in REFUSED:
                seen.add((call["funcname"].removeprefix("s3."), call["path"]))
        return seen

    def signed(self) -> set[Signed]:
        """Return who has signed what since the last time."""
        seen: set[Signed] = set()
        for _, call in self._until_now():
            header = " ".join(call["http"]["request"]["headers"].get("Authorization", []))
            if found := re.search(r"Credential=(\w+)/", header):
                refused = call["http"]["response"]["statuscode"] in REFUSED
                seen.add(Signed(found[1], call["path"], refused))
        return seen

    def _until_now(self) -> Iterator[tuple[bytes, dict[str, Any]]]:
        """Yield what the server was asked for since the last time. A call of our own marks the end.

        Raises:
            LabError: when the server tells no more.
        """
        mark = f"mark-{uuid.uuid4().hex}"
        self._root.bucket_exists(bucket_name=mark)
        for line in self._lines:
            call = json.loads(line)
            if mark in call["path"]:
                return
            yield line, call
        raise LabError("The trace of the server has ended.")

    def close(self) -> None:
        self._response.close()

    def _received(self) -> Iterator[bytes]:
        rest = b""
        for chunk in self._response.stream():
            *lines, rest = (rest + chunk).split(b"\n")
            yield from (line for line in lines if line.strip())
