import io
import tarfile

from tests.runner.variants import Run

NAMES = [f"mesures/{number:03}.json" for number in range(200)]


def test_one_archive(variant: Run) -> None:
    def small_files() -> None:
        (variant.folder / "mesures").mkdir()
        for name in NAMES:
            (variant.folder / name).write_text(name)

    effect = variant.run(small_files)
    assert effect.keys() == {"camille/mesures.tar"}
    with tarfile.open(fileobj=io.BytesIO(effect["camille/mesures.tar"] or b"")) as tar:
        held = {item.name: tar.extractfile(item) for item in tar if item.isfile()}
        assert {name: file.read().decode() for name, file in held.items() if file} == {
            name: name for name in NAMES
        }
