import pytest
from minio.error import S3Error

from tests.given.members import forget
from tests.lab.server import Credentials
from tests.runner.variants import Task


@pytest.mark.usefixtures("no_members")
def test_add_member(task: Task) -> None:
    assert task.run(lambda: forget(task.platform)) == {}
    secret = task.folder / "alice.txt"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert secret.read_text().strip() not in str(task.printed)
    alice = task.platform.identities.client(Credentials("alice", secret.read_text().strip()))
    read = alice.get_object(bucket_name="portail-ing", object_name="guide/lisez-moi.txt")
    assert read.data == b"portail-ing\n"
    with pytest.raises(S3Error, match="AccessDenied"):
        alice.remove_object(bucket_name="portail-ing", object_name="guide/lisez-moi.txt")
