from tests.recipes import given
from tests.recipes.runner import Run


def test_read_columns(variant: Run) -> None:
    file = given.parquet(given.sales(2000))
    assert variant.run(lambda: variant.put("camille/donnees/ventes.parquet", file)) == {}
