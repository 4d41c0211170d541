from tests.runner.variants import Run

NAMES = [f"mesures/{number:03}.json" for number in range(200)]


def test_many_small(variant: Run) -> None:
    def small_files() -> None:
        (variant.folder / "mesures").mkdir()
        for name in NAMES:
            (variant.folder / name).write_text(name)

    assert variant.run(small_files) == {f"camille/{name}": name.encode() for name in NAMES}
