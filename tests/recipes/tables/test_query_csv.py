from tests.given import tables as given
from tests.runner.variants import Run


def test_query_csv(variant: Run) -> None:
    file = given.sales(2000).to_csv(index=False).encode()
    assert variant.run(lambda: variant.put("camille/donnees/ventes.csv", file)) == {}
