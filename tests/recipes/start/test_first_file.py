from tests.runner.variants import Task


def test_first_file(task: Task) -> None:
    (path, contents), *others = task.run().items()
    assert (path, others) == ("camille/guide/bonjour.txt", [])
    assert contents
    assert contents.strip() == b"Bonjour !"
