import pytest

from tests.recipes.runner import Run


@pytest.mark.usefixtures("administrator")
def test_create_bucket(variant: Run) -> None:
    assert variant.run() == {"projet-neige/": b""}
