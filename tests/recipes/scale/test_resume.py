from pathlib import Path

from tests.lab import USUAL
from tests.recipes.runner import Run
from tests.recipes.scale import data

DONE, LEFT = data.MONTHS[:4], data.MONTHS[4:]


def test_resume(variant: Run) -> None:
    """The workers' keys have expired, after four months of six."""
    lab = variant.platform

    def prepare() -> None:
        data.sales(variant)
        for month in DONE:
            variant.put(f"camille/totaux/{month}.parquet.csv", b"kept\n")

    with lab.cluster(lab.environment(USUAL, Path(), "camille-expired")) as cluster:
        variant.variables |= cluster.variables
        effect = variant.run(prepare)
    assert effect == {f"camille/totaux/{month}.parquet.csv": data.totals(month) for month in LEFT}
