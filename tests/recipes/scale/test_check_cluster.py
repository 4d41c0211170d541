import pytest

from tests.runner.variants import Run


@pytest.mark.usefixtures("cluster")
def test_check_cluster(variant: Run) -> None:
    assert variant.run() == {}
