import pytest
from minio.error import S3Error

from tests.given.members import enrol, forget
from tests.runner.variants import Run


@pytest.mark.usefixtures("no_members")
def test_remove_member(variant: Run) -> None:
    made = []

    def prepare() -> None:
        forget(variant.platform)
        made.append(enrol(variant.platform))

    assert variant.run(prepare) == {}
    alice = variant.platform.identities.client(made[-1])
    with pytest.raises(S3Error, match="InvalidAccessKeyId"):
        alice.get_object(bucket_name="portail-ing", object_name="lisez-moi.txt")
