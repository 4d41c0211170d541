"""What the block that removes the test data set leaves."""

import pytest

from conf.model import recipes
from tests.given import dataset
from tests.lab import Lab
from tests.runner.reader import Reader, rscript

CHANGED = "guide/donnees/departements.csv"


@pytest.mark.decides("remove-test-data")
@pytest.mark.parametrize("client", recipes.load("start/remove_test_data").clients)
def test_a_file_that_has_changed_since_stays(reader: Reader, client: str) -> None:
    if client == "r":
        rscript()

    def changed(platform: Lab) -> None:
        dataset.give(reader.folder, platform.buckets.write)
        platform.buckets.write(f"camille/{CHANGED}", b"changed\n")

    reader.given(changed)
    reader.recipe("start/remove_test_data", client)
    assert reader.bucket == dict.fromkeys(dataset.paths().keys() - {f"camille/{CHANGED}"})
