"""Versions of objects, written at known dates of the past."""

import uuid

from minio import Minio
from minio.versioningconfig import VersioningConfig

from tests.lab import Lab

COMMUNES = b"code;nom\n29019;Brest\n35238;Rennes\n44109;Nantes\n"
CUT = b"code;nom\n29019;Bre"
KEY = "guide/donnees/communes.csv"
PATH = f"camille/{KEY}"


class History:
    """Turns on the versions of camille's bucket, and writes some with dates of the past.

    MinIO accepts the date and the id of a version from an identity that may replicate.
    """

    def __init__(self, platform: Lab) -> None:
        self._root: Minio = platform.identities.client("root")
        self._root.set_bucket_versioning(
            bucket_name="camille", config=VersioningConfig(status="Enabled")
        )

    def write(self, day: str, contents: bytes, key: str = KEY) -> None:
        """Write a version, dated nine o'clock that day."""
        self._execute("PUT", day, key, {}, contents)

    def delete(self, day: str, key: str = KEY) -> None:
        """Write a delete marker, dated nine o'clock that day."""
        self._execute("DELETE", day, key, {"X-Minio-Source-DeleteMarker": "true"})

    def _execute(
        self, method: str, day: str, key: str, headers: dict[str, str], body: bytes | None = None
    ) -> None:
        past = {
            "X-Minio-Source-Mtime": f"{day}T09:00:00Z",
            "X-Minio-Source-Replication-Request": "true",
        }
        self._root._execute(
            method,
            bucket_name="camille",
            object_name=key,
            body=body,
            headers={**past, **headers},
            query_params={"versionId": str(uuid.uuid5(uuid.NAMESPACE_OID, day + key))},
        )
