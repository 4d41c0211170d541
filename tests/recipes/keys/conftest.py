"""The access keys that a variant finds and makes: gone before the next run."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from conf.model.recipes import ROOT
from tests.lab import GENERATIONS
from tests.lab.server import Credentials
from tests.runner.variants import Run

POLICY = ROOT / "snippets" / "keys" / "create_key" / "policy.json"


@dataclass
class Keys:
    """The access keys of whoever runs the variant."""

    variant: Run
    began: bool = False

    def __post_init__(self) -> None:
        self._admin = self.variant.platform.identities.admin_client("camille-session")

    @property
    def found(self) -> list[dict[str, Any]]:
        """What the server tells of each."""
        found: list[dict[str, Any]] | None
        found = json.loads(self._admin.list_service_account(""))["accounts"]
        return found or []

    def clear(self) -> None:
        for key in self.found:
            self._admin.delete_service_account(key["accessKey"])

    def begin(self) -> None:
        """Before a run: there are no keys before the first, and to look takes a second."""
        if self.began:
            self.clear()
        self.began = True

    def make(self, expiration: str | None = None) -> Credentials:
        """Make the key `rapport`, for one prefix, and no other."""
        self.begin()
        answer = self._admin.add_service_account(
            name="rapport", policy_file=POLICY, expiration=expiration
        )
        key = json.loads(answer)["credentials"]
        return Credentials(key["accessKey"], key["secretKey"])

    def keep(self) -> Credentials:
        """Make the key, and leave it in `rapport.env`, beside an object that it reads."""
        made = self.make()
        path = self.variant.folder / "rapport.env"
        path.touch(mode=0o600)
        host = GENERATIONS["onyxia-v11"]["host"]
        path.write_text(
            f"AWS_ACCESS_KEY_ID={made.access_key}\nAWS_SECRET_ACCESS_KEY={made.secret_key}\n"
            f"AWS_S3_ENDPOINT={host}\nAWS_ENDPOINT_URL=https://{host}\n"
        )
        self.variant.put("camille/rapports/2026.csv", b"an;total\n")
        return made

    def kept(self) -> Credentials:
        """Return the key that the variant left in `rapport.env`, which its owner alone reads."""
        path = self.variant.folder / "rapport.env"
        assert path.stat().st_mode & 0o077 == 0
        lines = dict(line.split("=", 1) for line in path.read_text().splitlines())
        assert lines["AWS_ENDPOINT_URL"] == f"https://{lines['AWS_S3_ENDPOINT']}"
        kept = Credentials(lines["AWS_ACCESS_KEY_ID"], lines["AWS_SECRET_ACCESS_KEY"])
        self.variant.platform.identities.know(kept)
        return kept


@pytest.fixture
def keys(variant: Run) -> Iterator[Keys]:
    if variant.variant.family.key == "python":
        # The package minio knows no proxy.
        address = f"127.0.0.1:{variant.platform.server.port}"
        variant.variables |= {"AWS_S3_ENDPOINT": address}
    made = Keys(variant)
    yield made
    made.clear()
