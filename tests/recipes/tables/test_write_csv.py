from io import BytesIO

from tests.given import tables
from tests.runner.variants import Task


def test_write_csv(task: Task) -> None:
    import pandas as pd
    from pandas.testing import assert_frame_equal

    effect = task.run()
    assert list(effect) == ["camille/guide/donnees/communes.csv"]
    written = BytesIO(effect["camille/guide/donnees/communes.csv"] or b"")
    read = pd.read_csv(written, sep=";", decimal=",", dtype={"code": str})
    assert_frame_equal(read, tables.areas(), check_exact=True)
