from tests.lab.seed import seed
from tests.runner.variants import Run


def test_folder_size(variant: Run) -> None:
    assert variant.run() == {}
    sizes = [len(data) for key, data in seed()["camille"].items() if key.startswith("donnees/")]
    assert str(len(sizes)) in str(variant.printed)
    assert str(sum(sizes)) in str(variant.printed)
