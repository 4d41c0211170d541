from tests.given import tables as given
from tests.runner.variants import Run


def test_restore_work(variant: Run) -> None:
    assert variant.run(lambda: variant.put("camille/work/projet/analyse.py", given.SCRIPT)) == {}
    assert variant.left("projet/analyse.py") == given.SCRIPT
