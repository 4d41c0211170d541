from io import BytesIO

import pandas as pd

from tests.runner.variants import Run

YEARS = {
    "camille/donnees/ventes/annee=2025": [("29019", 120.5), ("35238", 80.0)],
    "camille/donnees/ventes/annee=2026": [("29019", 99.9)],
}


def test_partitioned(variant: Run) -> None:
    effect = variant.run()
    written = {
        key.rpartition("/")[0]: [
            *pd.read_parquet(BytesIO(contents or b"")).itertuples(index=False, name=None)
        ]
        for key, contents in effect.items()
    }
    assert len(effect) == len(YEARS)
    assert written == YEARS
