import pytest
from minio.error import S3Error

from tests.given.members import enrol, forget
from tests.runner.variants import Task


@pytest.mark.usefixtures("no_members")
def test_remove_member(task: Task) -> None:
    enrolled = []

    def prepare() -> None:
        forget(task.platform)
        enrolled.append(enrol(task.platform))

    assert task.run(prepare) == {}
    alice = task.platform.identities.client(enrolled[-1])
    with pytest.raises(S3Error, match="InvalidAccessKeyId"):
        alice.get_object(bucket_name="portail-ing", object_name="guide/lisez-moi.txt")
