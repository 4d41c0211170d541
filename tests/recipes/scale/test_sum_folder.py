import pytest

from tests.recipes.runner import Run
from tests.recipes.scale import data


@pytest.mark.usefixtures("cluster")
def test_sum_folder(variant: Run) -> None:
    assert variant.run(lambda: data.sales(variant)) == {}
