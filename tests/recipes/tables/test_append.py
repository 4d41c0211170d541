from tests.given import tables
from tests.runner.variants import Task

JUNE = [("2026-06-01", "29019", 95.0), ("2026-06-02", "35238", 60.5)]


def test_append(task: Task) -> None:
    may = tables.may()
    effect = task.run(lambda: task.put("camille/guide/donnees/ventes-2026/2026-05.parquet", may))
    ((key, written),) = effect.items()
    assert key == "camille/guide/donnees/ventes-2026/2026-06.parquet"
    assert tables.rows(written) == JUNE
