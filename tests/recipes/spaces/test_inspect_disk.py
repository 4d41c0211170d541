from tests.runner.variants import Run

MEBIBYTES = {".cache/uv/wheel.whl": 12, ".venv/lib/pandas.so": 7, "donnees/releves.csv": 3}


def test_inspect_disk(variant: Run) -> None:
    def full() -> None:
        for name, size in MEBIBYTES.items():
            (variant.folder / name).parent.mkdir(parents=True)
            (variant.folder / name).write_bytes(bytes(size << 20))

    assert variant.run(full) == {}
