from io import BytesIO

import pandas as pd
from pandas.testing import assert_frame_equal

from tests.given import tables as given
from tests.runner.variants import Run


def test_to_parquet(variant: Run) -> None:
    table = given.sales(2000)
    file = table.to_csv(index=False).encode()
    effect = variant.run(lambda: variant.put("camille/donnees/ventes.csv", file))
    assert list(effect) == ["camille/donnees/ventes.parquet"]
    written = pd.read_parquet(BytesIO(effect["camille/donnees/ventes.parquet"] or b""))
    dates = {"date": "datetime64[s]"}
    assert_frame_equal(written.astype(dates), table.astype(dates), check_exact=True)
