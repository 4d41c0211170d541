"""The archive that readers download holds what the code of the lab makes."""

from tests.given import dataset


def test_the_archive_is_the_one_that_the_code_makes() -> None:
    made, kept = dataset.in_bucket() | dataset.on_disk(), dataset.contents()
    assert kept.keys() == made.keys(), "python -m tests.given.dataset"
    # What libraries write differs with their versions.
    texts = [name for name in made if name.endswith((".csv", ".json"))]
    assert {name: kept[name] for name in texts} == {name: made[name] for name in texts}


def test_it_writes_nothing_outside_of_the_prefix_of_the_guide() -> None:
    assert all(path.startswith("camille/guide/") for path in dataset.paths())
