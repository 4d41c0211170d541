from tests.given import tables as given
from tests.runner.variants import Run


def test_french_csv(variant: Run) -> None:
    file = given.french_csv()
    assert variant.run(lambda: variant.put("camille/donnees/communes.csv.gz", file)) == {}
