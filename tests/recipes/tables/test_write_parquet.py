from io import BytesIO

import pandas as pd
from pandas.testing import assert_frame_equal

from tests.runner.variants import Run

TABLE = pd.DataFrame(
    {
        "code": ["01053", "29019", "42218"],
        "nom": ["Bourg-en-Bresse", "Brest", "Saint-Étienne"],
        "superficie": [23.86, 49.51, 79.97],
    }
)


def test_write_parquet(variant: Run) -> None:
    effect = variant.run()
    assert list(effect) == ["camille/donnees/communes.parquet"]
    written = BytesIO(effect["camille/donnees/communes.parquet"] or b"")
    assert_frame_equal(pd.read_parquet(written), TABLE, check_exact=True)
