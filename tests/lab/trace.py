"""What the server says it was asked for: the admin's trace, one JSON line per call."""

import json
import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from tests.lab.errors import LabError
from tests.lab.identities import Identities

REFUSED = (400, 401, 403)
COMMAND: Any = SimpleNamespace(value="trace")  # the admin client has no name for it


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

        What the server refused is left out; what is not there was asked for. A call of our own
        marks the end.

        Raises:
            LabError: when the server tells no more.
        """
        mark = f"mark-{uuid.uuid4().hex}"
        self._root.bucket_exists(bucket_name=mark)
        seen: set[tuple[str, str]] = set()
        for line in self._lines:
            call = json.loads(line)
            if mark in call["path"]:
                return seen
            # A link is signed in its query, any other call in a header.
            signed = any(f"{access_key}{slash}".encode() in line for slash in ("/", "%2F"))
            if signed and call["http"]["response"]["statuscode"] not in REFUSED:
                seen.add((call["funcname"].removeprefix("s3."), call["path"]))
        raise LabError("The trace of the server has ended.")

    def close(self) -> None:
        self._response.close()

    def _received(self) -> Iterator[bytes]:
        rest = b""
        for chunk in self._response.stream():
            *lines, rest = (rest + chunk).split(b"\n")
            yield from (line for line in lines if line.strip())
