"""Uploads in parts that somebody has begun and left."""

from minio import Minio

FOUND = ["guide/archives/2025.zip", "guide/donnees/2026/ventes.parquet"]


def begin(client: Minio) -> None:
    """Leave these uploads in camille's bucket, and no other."""
    for upload in client._list_multipart_uploads("camille").uploads:
        client._abort_multipart_upload("camille", upload.object_name, str(upload.upload_id))
    for key in FOUND:
        client._create_multipart_upload("camille", key, {})
