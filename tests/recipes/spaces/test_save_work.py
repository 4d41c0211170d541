from tests.given import tables as given
from tests.runner.variants import Run


def test_save_work(variant: Run) -> None:
    def saved_once() -> None:
        given.work(variant.folder)
        variant.put("camille/work/communes.csv", given.SAVED)

    assert variant.run(saved_once) == {"camille/work/projet/analyse.py": given.SCRIPT}
