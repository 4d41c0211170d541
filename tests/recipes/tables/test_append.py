from io import BytesIO

import pandas as pd

from tests.given import tables as given
from tests.runner.variants import Run

JUNE = [("2026-06-01", "29019", 95.0), ("2026-06-02", "35238", 60.5)]


def test_append(variant: Run) -> None:
    effect = variant.run(lambda: variant.put("camille/donnees/ventes/2026-05.parquet", given.may()))
    ((key, written),) = effect.items()
    assert key == "camille/donnees/ventes/2026-06.parquet"
    assert [*pd.read_parquet(BytesIO(written or b"")).itertuples(index=False, name=None)] == JUNE
