from tests.given import tables as given
from tests.runner.variants import Run


def test_read_columns(variant: Run) -> None:
    file = given.parquet(given.sales(2000))
    assert variant.run(lambda: variant.put("camille/donnees/ventes.parquet", file)) == {}
