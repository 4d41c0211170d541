from tests.runner.variants import Task

KEYS = ["guide/archives/2025.zip", "guide/donnees/2026/ventes.parquet"]


def test_leftover_uploads(task: Task) -> None:
    client = task.platform.identities.client("onyxia")

    def begin_and_leave() -> None:
        for upload in client._list_multipart_uploads("camille").uploads:
            client._abort_multipart_upload("camille", upload.object_name, str(upload.upload_id))
        for key in KEYS:
            client._create_multipart_upload("camille", key, {})

    assert task.run(begin_and_leave) == {}
    assert all(key in str(task.printed) for key in KEYS)
    assert client._list_multipart_uploads("camille").uploads == []
