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


def test_write_csv(variant: Run) -> None:
    effect = variant.run()
    assert list(effect) == ["camille/donnees/communes.csv"]
    written = BytesIO(effect["camille/donnees/communes.csv"] or b"")
    read = pd.read_csv(written, sep=";", decimal=",", dtype={"code": str})
    assert_frame_equal(read, TABLE, check_exact=True)
