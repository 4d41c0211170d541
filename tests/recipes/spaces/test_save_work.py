from tests.recipes import given
from tests.recipes.runner import Run


def test_save_work(variant: Run) -> None:
    def saved_once() -> None:
        given.work(variant.folder)
        variant.put("camille/work/communes.csv", given.SAVED)

    assert variant.run(saved_once) == {"camille/work/projet/analyse.py": given.SCRIPT}
