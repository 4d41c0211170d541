from tests.given.history import COMMUNES, PATH, History
from tests.runner.variants import Run


def test_undelete(variant: Run) -> None:
    def prepare() -> None:
        history = History(variant.platform)
        history.write("2026-05-04", COMMUNES)
        history.delete("2026-05-05")

    assert variant.run(prepare) == {
        PATH: COMMUNES,
        f"{PATH}?version=1": None,
        f"{PATH}?version=2": None,
    }
