"""The permanent access keys of one user, by the admin API of the server."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

from minio import MinioAdmin

from tests.lab.server import Credentials


@dataclass
class AccessKeys:
    """Creates, lists and deletes them as the user whom `admin` signs in."""

    admin: MinioAdmin
    _seen: set[str] = field(default_factory=set)

    def acting_as(self, admin: MinioAdmin) -> "AccessKeys":
        """Return the same keys, for another key or session of the same user."""
        return replace(self, admin=admin)

    def create(self, **options: Any) -> Credentials:
        answer = json.loads(self.admin.add_service_account(**options))
        key = Credentials(answer["credentials"]["accessKey"], answer["credentials"]["secretKey"])
        self._seen.add(key.access_key)
        return key

    def listing(self) -> list[dict[str, Any]]:
        """Return what the server answers of each key, whoever created it."""
        keys: list[dict[str, Any]]
        keys = json.loads(self.admin.list_service_account(""))["accounts"] or []
        self._seen |= {key["accessKey"] for key in keys}
        return keys

    def delete(self, key: Credentials) -> None:
        self.admin.delete_service_account(key.access_key)
        self._seen.discard(key.access_key)

    def delete_all(self) -> None:
        """Delete all keys created or listed here: to list once more takes longer."""
        for access_key in self._seen:
            self.admin.delete_service_account(access_key)
        self._seen.clear()
