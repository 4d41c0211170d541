"""The access keys of a user, for the tasks that create, use or delete them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from conf.model.recipes import SNIPPETS
from tests.lab import GENERATIONS
from tests.lab.server import Credentials
from tests.runner.variants import Task

POLICY = SNIPPETS / "keys" / "create_key" / "policy.json"


@dataclass
class Keys:
    """The access keys of the user who runs the variant."""

    task: Task
    began: bool = False

    def __post_init__(self) -> None:
        self._admin = self.task.platform.identities.admin_client("onyxia-session")

    @property
    def existing(self) -> list[dict[str, Any]]:
        """What the server says of each."""
        accounts: list[dict[str, Any]] | None
        accounts = json.loads(self._admin.list_service_account(""))["accounts"]
        return accounts or []

    def delete_all(self) -> None:
        for key in self.existing:
            self._admin.delete_service_account(key["accessKey"])

    def begin(self) -> None:
        """Delete the keys of the run before; there is none before the first run."""
        if self.began:  # a listing takes a second
            self.delete_all()
        self.began = True

    def create(self, expiration: str | None = None) -> Credentials:
        """Create the key `rapport`, limited to one prefix; no other key exists."""
        self.begin()
        # The policy is read here, at each run: the run depends on it.
        response = self._admin.add_service_account(
            name="rapport", policy_file=POLICY, expiration=expiration
        )
        key = json.loads(response)["credentials"]
        return Credentials(key["accessKey"], key["secretKey"])

    def create_and_save(self) -> Credentials:
        """Create the key, save it in `rapport.env`, and write an object that it may read."""
        key = self.create()
        path = self.task.folder / "rapport.env"
        path.touch(mode=0o600)
        host = GENERATIONS["onyxia-v11"]["host"]
        path.write_text(
            f"AWS_ACCESS_KEY_ID={key.access_key}\nAWS_SECRET_ACCESS_KEY={key.secret_key}\n"
            f"AWS_S3_ENDPOINT={host}\nAWS_ENDPOINT_URL=https://{host}\n"
        )
        self.task.put("camille/guide/rapports/2026.csv", b"an;total\n")
        return key

    def saved(self) -> Credentials:
        """Return the key that the variant saved in `rapport.env`, readable by its owner only."""
        path = self.task.folder / "rapport.env"
        assert path.stat().st_mode & 0o077 == 0
        lines = dict(line.split("=", 1) for line in path.read_text().splitlines())
        assert lines["AWS_ENDPOINT_URL"] == f"https://{lines['AWS_S3_ENDPOINT']}"
        key = Credentials(lines["AWS_ACCESS_KEY_ID"], lines["AWS_SECRET_ACCESS_KEY"])
        self.task.platform.identities.know(key)
        return key


@pytest.fixture
def keys(task: Task) -> Iterator[Keys]:
    keys = Keys(task)
    yield keys
    keys.delete_all()
