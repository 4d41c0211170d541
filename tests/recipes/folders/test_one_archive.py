import io
import tarfile

from tests.given import workfolder
from tests.runner.variants import Task


def test_one_archive(task: Task) -> None:
    effect = task.run(lambda: workfolder.write_small_files(task.folder))
    assert effect.keys() == {"camille/guide/mesures.tar"}
    with tarfile.open(fileobj=io.BytesIO(effect["camille/guide/mesures.tar"] or b"")) as tar:
        files = {item.name: tar.extractfile(item) for item in tar if item.isfile()}
        assert {name: file.read().decode() for name, file in files.items() if file} == {
            name: name for name in workfolder.SMALL_FILES
        }
