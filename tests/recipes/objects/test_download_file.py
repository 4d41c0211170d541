from tests.lab.seed import seed
from tests.runner.variants import Run


def test_download_file(variant: Run) -> None:
    assert variant.run() == {}
    assert variant.left("relevé été 2026.csv") == seed()["camille"]["archives/relevé été 2026.csv"]
