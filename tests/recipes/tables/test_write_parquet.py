from io import BytesIO

from tests.given import tables
from tests.runner.variants import Task


def test_write_parquet(task: Task) -> None:
    import pandas as pd
    from pandas.testing import assert_frame_equal

    effect = task.run()
    assert list(effect) == ["camille/guide/donnees/communes.parquet"]
    written = BytesIO(effect["camille/guide/donnees/communes.parquet"] or b"")
    assert_frame_equal(pd.read_parquet(written), tables.areas(), check_exact=True)
