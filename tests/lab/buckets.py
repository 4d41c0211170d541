"""The lab's buckets, seen by a client of their own: seeded, listed, compared, reset."""

import io
import json
from collections.abc import Mapping

from minio import Minio
from minio.commonconfig import SnowballObject
from minio.deleteobjects import DeleteObject

from tests.lab.identities import public_read
from tests.lab.seed import PUBLIC, seed

Listing = Mapping[str, str]
"""What identifies the contents of each `bucket/key`; a bucket itself ends with a slash."""


class Buckets:
    """All buckets of the server, as root sees them."""

    def __init__(self, root: Minio) -> None:
        self._root = root
        for bucket in seed():
            self._create(bucket)
            self._fill(bucket, seed()[bucket])
        self._seeded = self.listing()

    def listing(self) -> Listing:
        """List every bucket and object, with what changes when an object is written."""
        found = {}
        for bucket in self._root.list_buckets():
            found[f"{bucket.name}/"] = ""
            for item in self._root.list_objects(bucket_name=bucket.name, recursive=True):
                found[f"{bucket.name}/{item.object_name}"] = f"{item.etag} {item.last_modified}"
        return found

    def read(self, path: str) -> bytes:
        """Return the contents of `bucket/key`."""
        bucket, _, key = path.partition("/")
        return self._root.get_object(bucket_name=bucket, object_name=key).data if key else b""

    def changes(self, before: Listing) -> dict[str, bytes | None]:
        """Return what was written since, with its contents, and what is gone, as None."""
        after = self.listing()
        changed = {path: self.read(path) for path in after if after[path] != before.get(path)}
        return changed | {path: None for path in before if path not in after}

    def reset(self) -> Listing:
        """Put every bucket back as it was seeded; return its listing."""
        now = self.listing()
        if now == self._seeded:
            return now
        for bucket in {path.partition("/")[0] for path in now}:
            strays = [
                DeleteObject(path.partition("/")[2])
                for path in now
                if path.startswith(f"{bucket}/")
                and now[path] != self._seeded.get(path)
                and now[path]
            ]
            for error in self._root.remove_objects(bucket_name=bucket, delete_object_list=strays):
                raise RuntimeError(f"{bucket} cannot be emptied: {error}")
            if bucket not in seed():
                self._root.remove_bucket(bucket_name=bucket)
        for bucket, contents in seed().items():
            if f"{bucket}/" not in now:
                self._create(bucket)
            lost = {
                key: data
                for key, data in contents.items()
                if now.get(f"{bucket}/{key}") != self._seeded[f"{bucket}/{key}"]
            }
            self._fill(bucket, lost)
        self._seeded = self.listing()
        return self._seeded

    def _create(self, bucket: str) -> None:
        self._root.make_bucket(bucket_name=bucket)
        if bucket in PUBLIC:
            self._root.set_bucket_policy(bucket_name=bucket, policy=json.dumps(public_read(bucket)))

    def _fill(self, bucket: str, contents: Mapping[str, bytes]) -> None:
        if contents:
            # One archive that the server unpacks: a thousand objects in one request.
            self._root.upload_snowball_objects(
                bucket_name=bucket,
                object_list=[
                    SnowballObject(key, data=io.BytesIO(data), length=len(data))
                    for key, data in contents.items()
                ],
            )
