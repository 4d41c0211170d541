"""The access keys of a user, for the tasks that create, use or delete them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.given import access_keys
from tests.lab.server import Credentials
from tests.runner.variants import Task


@dataclass
class Keys:
    """The access keys of the user who runs the variant."""

    task: Task
    began: bool = False

    @property
    def existing(self) -> list[dict[str, Any]]:
        """What the server says of each."""
        return access_keys.existing(self.task.platform)

    def begin(self) -> None:
        """Delete the keys of the run before; there is none before the first run."""
        if self.began:  # a listing takes a second
            access_keys.delete_all(self.task.platform)
        self.began = True

    def create(self, expiration: str | None = None) -> Credentials:
        """Create the key `rapport`, limited to one prefix; no other key exists."""
        self.begin()
        return access_keys.create(self.task.platform, expiration)

    def create_and_save(self) -> Credentials:
        """Create the key, save it in `rapport.env`, and write an object that it may read."""
        key = self.create()
        access_keys.save(key, self.task.folder)
        self.task.put("camille/guide/rapports/2026.csv", b"an;total\n")
        return key

    def saved(self) -> Credentials:
        """Return the key that the variant saved in `rapport.env`, readable by its owner only."""
        path = self.task.folder / access_keys.FILE
        assert path.stat().st_mode & 0o077 == 0
        lines = dict(line.split("=", 1) for line in path.read_text().splitlines())
        assert lines["AWS_ENDPOINT_URL"] == f"https://{lines['AWS_S3_ENDPOINT']}"
        key = Credentials(lines["AWS_ACCESS_KEY_ID"], lines["AWS_SECRET_ACCESS_KEY"])
        self.task.platform.identities.know(key)
        return key


@pytest.fixture
def keys(task: Task) -> Iterator[Keys]:
    yield Keys(task)
    access_keys.delete_all(task.platform)
