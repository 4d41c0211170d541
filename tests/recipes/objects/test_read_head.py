from tests.lab.seed import COMMUNES
from tests.runner.variants import Run


def test_read_head(variant: Run) -> None:
    assert variant.run() == {}
    lines = COMMUNES.splitlines(keepends=True)
    assert str(variant.printed).endswith("".join(lines[:3]))
    assert lines[3] not in str(variant.printed)
