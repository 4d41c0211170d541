import pytest

from tests.recipes.runner import Run


@pytest.mark.usefixtures("cluster")
def test_check_cluster(variant: Run) -> None:
    assert variant.run() == {}
