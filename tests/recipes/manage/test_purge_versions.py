from tests.given.history import COMMUNES, CUT, PATH, History
from tests.runner.variants import Run


def test_purge_versions(variant: Run) -> None:
    def prepare() -> None:
        history = History(variant.platform)
        history.write("2026-05-04", CUT)
        history.write("2026-05-05", COMMUNES)

    assert variant.run(prepare) == {f"{PATH}?version=1": None}
