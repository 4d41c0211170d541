import time
from datetime import datetime

from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run

QUARTER = 90 * 24 * 3600


def test_create_key(variant: Run, keys: Keys) -> None:
    assert variant.run(keys.begin) == {}
    (made,) = keys.found
    assert (made["name"], made["impliedPolicy"]) == ("rapport", False)
    assert made["accessKey"] == keys.kept().access_key
    ends = datetime.fromisoformat(made["expiration"]).timestamp()
    assert abs(ends - time.time() - QUARTER) < 60
