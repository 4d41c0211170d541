import pytest

from tests.given import readings as data
from tests.runner.variants import Run


@pytest.mark.usefixtures("cluster")
def test_sum_folder(variant: Run) -> None:
    assert variant.run(lambda: data.sales(variant)) == {}
