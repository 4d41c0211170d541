from tests.given.history import COMMUNES, CUT, History
from tests.runner.variants import Run


def test_list_versions(variant: Run) -> None:
    def prepare() -> None:
        history = History(variant.platform)
        history.write("2026-05-04", COMMUNES)
        history.write("2026-05-05", CUT)

    assert variant.run(prepare) == {}
    lines = str(variant.printed).splitlines()
    assert [("2026-05-05" in line, "2026-05-04" in line) for line in lines] == [
        (True, False),
        (False, True),
    ]
