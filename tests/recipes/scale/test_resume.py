import pytest

from tests.given import readings as data
from tests.runner.variants import Run

DONE, LEFT = data.MONTHS[:4], data.MONTHS[4:]


@pytest.mark.usefixtures("cluster")
def test_resume(variant: Run) -> None:
    """Four months of six are done, and stay as they are."""

    def prepare() -> None:
        data.sales(variant)
        for month in DONE:
            variant.put(f"camille/totaux/{month}.parquet.csv", b"done\n")

    effect = variant.run(prepare)
    assert effect == {f"camille/totaux/{month}.parquet.csv": data.totals(month) for month in LEFT}
