"""The lab's buckets, seen by a client of their own: seeded, listed, compared, reset."""

import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, NamedTuple
from zipfile import ZipFile

from minio import Minio, MinioAdmin
from minio.commonconfig import SnowballObject
from minio.datatypes import Object
from minio.deleteobjects import DeleteObject
from minio.lifecycleconfig import LifecycleConfig
from minio.versioningconfig import VersioningConfig
from minio.xml import marshal, unmarshal

from tests.lab.identities import public_read
from tests.lab.seed import PUBLIC, seed

DELETION = "deletion"
# minio-py lacks this command; one by one, the settings took as long as the listings.
EXPORT: Any = SimpleNamespace(value="export-bucket-metadata")


def _policy(text: str) -> object:
    policy = json.loads(text)
    for statement in policy["Statement"]:  # the server tells them in any order
        statement["Action"].sort()
        statement["Resource"].sort()
    return policy


READ: Mapping[str, Callable[[str], object]] = {
    "lifecycle": lambda text: marshal(unmarshal(LifecycleConfig, text)).decode(),
    "policy": _policy,
    "quota": lambda text: json.loads(text)["quota"],
    "versioning": lambda text: unmarshal(VersioningConfig, text).status,
}
"""How each setting that a variant may change is read."""


class Entry(NamedTuple):
    """An object, a version of one, or (without a key) a bucket: equal while nothing changes.

    `mark` is the ETag and date of contents, DELETION for a delete marker, the configuration
    of a bucket.
    """

    bucket: str
    key: str = ""
    version: str | None = None
    mark: str = ""


Listing = Mapping[str, Entry]
"""What stands at each `bucket/`, `bucket/key` and `bucket/key?version=1`."""


class Buckets:
    """All buckets of the server, as root sees them."""

    def __init__(self, root: Minio, admin: MinioAdmin) -> None:
        self._root = root
        self._admin = admin
        self._empty(self.listing().values())
        for left in self._root.list_buckets():
            self._root.remove_bucket(bucket_name=left.name)
        for bucket in seed():
            self._create(bucket)
        self._seeded = self.listing()

    def listing(self) -> Listing:
        """List every bucket, every object, and in versioned buckets every older version."""
        entries = {}
        settings = self._settings()
        for bucket in self._root.list_buckets():
            of_bucket = {name: value for name, value in settings[bucket.name].items() if value}
            mark = json.dumps(of_bucket) if of_bucket else ""
            entries[f"{bucket.name}/"] = Entry(bucket.name, mark=mark)
            entries |= self._objects(bucket.name)
        return entries

    def read(self, entry: Entry) -> bytes:
        """Return the contents of an object, or the configuration of a bucket as JSON."""
        if not entry.key:
            return entry.mark.encode()
        if entry.mark == DELETION:
            return b""
        return self._root.get_object(
            bucket_name=entry.bucket, object_name=entry.key, version_id=entry.version
        ).data

    def write(self, path: str, contents: bytes) -> None:
        """Write `bucket/key`."""
        bucket, _, key = path.partition("/")
        self._root.put_object(
            bucket_name=bucket, object_name=key, data=io.BytesIO(contents), length=len(contents)
        )

    def changes(self, before: Listing) -> dict[str, bytes | None]:
        """Return what was written since, with its contents, and what is gone, as None."""
        after = self.listing()
        changed = {
            path: self.read(entry) for path, entry in after.items() if entry != before.get(path)
        }
        return changed | {path: None for path in before if path not in after}

    def reset(self) -> Listing:
        """Put every bucket back as it was seeded; return its listing."""
        now = self.listing()
        if now == self._seeded:
            return now
        intact = {path for path, entry in now.items() if entry == self._seeded.get(path)}
        # Versioning cannot be unset: only a new bucket is as it was.
        spoilt = {entry.bucket for path, entry in now.items() if not entry.key} - {
            path.removesuffix("/") for path in intact
        }
        self._empty(
            entry for path, entry in now.items() if path not in intact or entry.bucket in spoilt
        )
        for bucket in spoilt:
            self._root.remove_bucket(bucket_name=bucket)
        for bucket, contents in seed().items():
            if f"{bucket}/" in intact:
                lost = [key for key in contents if f"{bucket}/{key}" not in intact]
                self.fill(bucket, {key: contents[key] for key in lost})
            else:
                self._create(bucket)
        self._seeded = self.listing()
        return self._seeded

    def _objects(self, bucket: str) -> Iterator[tuple[str, Entry]]:
        """Yield the current objects, and the versions behind them, the oldest as `1`."""
        versions: defaultdict[str, list[Object]] = defaultdict(list)
        for item in self._root.list_objects(
            bucket_name=bucket, recursive=True, include_version=True
        ):
            versions[item.object_name].append(item)
        for key, items in versions.items():
            items.sort(key=lambda item: (item.last_modified, item.is_latest == "true"))
            for number, item in enumerate(items, 1):
                current = item is items[-1] and not item.is_delete_marker
                path = f"{bucket}/{key}" if current else f"{bucket}/{key}?version={number}"
                mark = DELETION if item.is_delete_marker else f"{item.etag} {item.last_modified}"
                yield path, Entry(bucket, key, item.version_id, mark)

    def _settings(self) -> defaultdict[str, dict[str, object]]:
        """Return what was set on each bucket, all in one request of the server's admin API."""
        archive = self._admin._url_open(method="GET", command=EXPORT, query_params={"bucket": ""})
        settings: defaultdict[str, dict[str, object]] = defaultdict(dict)
        with ZipFile(io.BytesIO(archive.data)) as exported:
            for path in exported.namelist():
                bucket, _, name = path.partition("/")
                setting, _, _ = name.partition(".")
                if read := READ.get(setting):
                    settings[bucket][setting] = read(exported.read(path).decode())
        return settings

    def _empty(self, entries: Iterable[Entry]) -> None:
        strays = defaultdict(list)
        for entry in entries:
            if entry.key:
                strays[entry.bucket].append(DeleteObject(entry.key, entry.version))
        for bucket, gone in strays.items():
            for error in self._root.remove_objects(bucket_name=bucket, delete_object_list=gone):
                raise RuntimeError(f"{bucket} cannot be emptied: {error}")

    def _create(self, bucket: str) -> None:
        self._root.make_bucket(bucket_name=bucket)
        if bucket in PUBLIC:
            self._root.set_bucket_policy(bucket_name=bucket, policy=json.dumps(public_read(bucket)))
        self.fill(bucket, seed()[bucket])

    def fill(self, bucket: str, contents: Mapping[str, bytes]) -> None:
        """Write many objects at once, by key."""
        if contents:
            # One archive that the server unpacks: a thousand objects in one request.
            self._root.upload_snowball_objects(
                bucket_name=bucket,
                object_list=[
                    SnowballObject(key, data=io.BytesIO(data), length=len(data))
                    for key, data in contents.items()
                ],
            )
