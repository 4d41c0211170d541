from tests.runner.variants import Task


def test_list_folder(task: Task) -> None:
    assert task.run() == {}
    printed = str(task.printed)
    assert "/2026" in printed or " 2026/" in printed, "the sub-folder, with or without its path"
    assert "ventes.csv" not in printed, "what the sub-folder holds is another level"
    assert "departements.csv" in printed
    assert " 74" in printed, "its size"
