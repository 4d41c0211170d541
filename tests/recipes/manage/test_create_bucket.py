import pytest

from tests.runner.variants import Run


@pytest.mark.usefixtures("administrator")
def test_create_bucket(variant: Run) -> None:
    assert variant.run() == {"projet-neige/": b""}
