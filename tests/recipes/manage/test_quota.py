import json

import pytest

from tests.runner.variants import Run


@pytest.mark.usefixtures("administrator")
def test_quota(variant: Run) -> None:
    effect = variant.run()
    assert effect.keys() == {"portail-ing/"}
    assert json.loads(effect["portail-ing/"] or b"")["quota"] == 50 * 2**30
