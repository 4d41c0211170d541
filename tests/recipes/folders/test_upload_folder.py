from tests.runner.variants import Task

BREST = b"date;mm\n2025-11-02;14.2\n"
RENNES = b"date;mm\n2026-05-01;3.8\n"


def test_upload_folder(task: Task) -> None:
    def a_folder_in_a_folder() -> None:
        (task.folder / "releves" / "2026").mkdir(parents=True)
        (task.folder / "releves" / "brest.csv").write_bytes(BREST)
        (task.folder / "releves" / "2026" / "rennes.csv").write_bytes(RENNES)

    assert task.run(a_folder_in_a_folder) == {
        "camille/guide/releves/2026/rennes.csv": RENNES,
        "camille/guide/releves/brest.csv": BREST,
    }
