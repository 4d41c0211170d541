from tests.given import tables
from tests.runner.variants import Task

YEARS = {
    "camille/guide/donnees/ventes-par-annee/annee=2025": [("29019", 120.5), ("35238", 80.0)],
    "camille/guide/donnees/ventes-par-annee/annee=2026": [("29019", 99.9)],
}


def test_partitioned(task: Task) -> None:
    effect = task.run()
    written = {key.rpartition("/")[0]: tables.rows(contents) for key, contents in effect.items()}
    assert len(effect) == len(YEARS)
    assert written == YEARS
