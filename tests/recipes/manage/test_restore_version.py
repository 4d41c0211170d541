from tests.given.history import COMMUNES, CUT, PATH, History
from tests.runner.variants import Run


def test_restore_version(variant: Run) -> None:
    def prepare() -> None:
        history = History(variant.platform)
        history.write("2026-05-04", COMMUNES)
        history.write("2026-05-05", CUT)

    assert variant.run(prepare) == {PATH: COMMUNES, f"{PATH}?version=2": CUT}
