from tests.runner.variants import Run

KEYS = ["archives/2025.zip", "donnees/2026/ventes.parquet"]


def test_leftover_uploads(variant: Run) -> None:
    client = variant.platform.identities.client("camille")

    def begin_and_leave() -> None:
        for upload in client._list_multipart_uploads("camille").uploads:
            client._abort_multipart_upload("camille", upload.object_name, str(upload.upload_id))
        for key in KEYS:
            client._create_multipart_upload("camille", key, {})

    assert variant.run(begin_and_leave) == {}
    assert all(key in str(variant.printed) for key in KEYS)
    assert client._list_multipart_uploads("camille").uploads == []
