from tests.runner.variants import Task

MEBIBYTES = {".cache/uv/wheel.whl": 12, ".venv/lib/pandas.so": 7, "donnees/releves.csv": 3}


def test_inspect_disk(task: Task) -> None:
    def full() -> None:
        for name, size in MEBIBYTES.items():
            (task.folder / name).parent.mkdir(parents=True)
            (task.folder / name).write_bytes(bytes(size << 20))

    assert task.run(full) == {}
