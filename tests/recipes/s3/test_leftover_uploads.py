from tests.given.uploads import begin
from tests.runner.variants import Task


def test_leftover_uploads(task: Task) -> None:
    client = task.platform.identities.client("onyxia")
    assert task.run(lambda: begin(client)) == {}
    left = client._list_multipart_uploads("camille").uploads
    assert [upload.object_name for upload in left] == ["guide/donnees/2026/ventes.parquet"]
