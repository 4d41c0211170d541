"""Where a bench writes: a prefix of a bucket."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from tests.bench.errors import BenchError
from tests.own import uninterrupted

LINK_SECONDS = 3600
BIG = ("upload/archive.bin", "download/archive.bin")


@dataclass(frozen=True)
class Place:
    """A prefix that only the bench uses, and `s3`, a client that is not timed."""

    bucket: str
    prefix: str
    environment: Mapping[str, str]
    s3: Any

    @property
    def variables(self) -> dict[str, str]:
        """The environment of a timed client: TARGET is this place."""
        return {**self.environment, "TARGET": f"{self.bucket}/{self.prefix}"}

    def key(self, name: str) -> str:
        """Return the whole key of the object that the bench calls `name`."""
        return f"{self.prefix}/{name}"

    def put(self, name: str, contents: bytes, **more: Any) -> None:
        """Write an object."""
        self.s3.put_object(Bucket=self.bucket, Key=self.key(name), Body=contents, **more)

    def get(self, name: str) -> bytes:
        """Return an object."""
        response = self.s3.get_object(Bucket=self.bucket, Key=self.key(name))
        return bytes(response["Body"].read())

    def copy(self, name: str, to: str) -> None:
        """Have the server copy an object."""
        source = {"Bucket": self.bucket, "Key": self.key(name)}
        self.s3.copy_object(Bucket=self.bucket, Key=self.key(to), CopySource=source)

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each object of a folder."""
        pages = self.s3.get_paginator("list_objects_v2")
        return {
            item["Key"].removeprefix(self.key(f"{folder}/")): item["Size"]
            for page in pages.paginate(Bucket=self.bucket, Prefix=self.key(f"{folder}/"))
            for item in page.get("Contents", [])
        }

    def link(self, method: str, name: str) -> str:
        """Return a signed link: it works without a key."""
        parameters = {"Bucket": self.bucket, "Key": self.key(name)}
        return str(self.s3.generate_presigned_url(method, parameters, ExpiresIn=LINK_SECONDS))

    def empty(self, folder: str = "") -> None:
        """Delete all versions of the objects that the bench wrote.

        Raises:
            BenchError: when the storage does not delete one.
        """
        prefix = self.key(f"{folder}/" if folder else "")
        pages = self.s3.get_paginator("list_object_versions")
        for page in pages.paginate(Bucket=self.bucket, Prefix=prefix):
            versions = [*page.get("Versions", []), *page.get("DeleteMarkers", [])]
            ids = [{"Key": item["Key"], "VersionId": item["VersionId"]} for item in versions]
            if ids:
                response = self.s3.delete_objects(Bucket=self.bucket, Delete={"Objects": ids})
                for error in response.get("Errors", []):
                    raise BenchError(f"{error['Key']} cannot be deleted: {error['Message']}.")

    def abort(self) -> None:
        """Abort the multipart uploads that were interrupted: the server drops their parts."""
        for name in BIG:  # MinIO lists them by their whole key only
            key = self.key(name)
            response = self.s3.list_multipart_uploads(Bucket=self.bucket, Prefix=key)
            for upload in response.get("Uploads", []):
                self.s3.abort_multipart_upload(
                    Bucket=self.bucket, Key=key, UploadId=upload["UploadId"]
                )


@contextmanager
def prefix(s3: Any, bucket: str, environment: Mapping[str, str]) -> Iterator[Place]:
    """Yield a new prefix of `bucket`, or of a new bucket, and delete it in the end.

    Raises:
        BenchError: when the storage refuses.
    """
    name = f"storage-bench-{secrets.token_hex(4)}"
    temporary = not bucket
    place = Place(bucket or name, name, environment, s3)
    try:
        if temporary:
            s3.create_bucket(Bucket=name)
        else:
            s3.head_bucket(Bucket=bucket)
    except (BotoCoreError, ClientError) as error:
        raise BenchError(_refusal(bucket, error)) from error
    try:
        yield place
    finally:
        try:
            with uninterrupted():
                place.empty()
                with suppress(ClientError):  # not every storage lists them
                    place.abort()
                if temporary:
                    s3.delete_bucket(Bucket=name)
        except (BenchError, BotoCoreError, ClientError) as error:
            raise BenchError(f"{place.bucket}/{name} is left: {error} Delete it.") from error


def _refusal(bucket: str, error: Exception) -> str:
    if bucket:
        return f"The bucket {bucket} cannot be used ({error})."
    return f"No bucket can be made here ({error}). Name one of yours: --bucket NAME."
