from tests.given.uploads import FOUND, begin
from tests.runner.variants import Task


def test_leftover_uploads_preview(task: Task) -> None:
    client = task.platform.identities.client("onyxia")
    assert task.run(lambda: begin(client)) == {}
    assert all(key in str(task.printed) for key in FOUND)
    assert len(client._list_multipart_uploads("camille").uploads) == len(FOUND)
