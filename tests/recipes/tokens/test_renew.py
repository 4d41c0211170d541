from tests.runner.variants import Task


def test_renew(task: Task) -> None:
    """The service's keys have expired; the reader has put new ones in the usual file."""
    task.identity = "onyxia-expired"
    new = task.platform.identities["onyxia-session"]
    task.home = {".aws/credentials": new.profile}
    assert task.run() == {}
