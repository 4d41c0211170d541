from io import BytesIO

from tests.given import tables
from tests.runner.variants import Task


def test_to_parquet(task: Task) -> None:
    import pandas as pd
    from pandas.testing import assert_frame_equal

    table = tables.sales(2000)
    file = table.to_csv(index=False).encode()
    effect = task.run(lambda: task.put("camille/guide/donnees/ventes.csv", file))
    assert list(effect) == ["camille/guide/donnees/ventes.parquet"]
    written = pd.read_parquet(BytesIO(effect["camille/guide/donnees/ventes.parquet"] or b""))
    dates = {"date": "datetime64[s]"}
    assert_frame_equal(written.astype(dates), table.astype(dates), check_exact=True)
