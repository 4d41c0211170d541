from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run


def test_revoke_key(variant: Run, keys: Keys) -> None:
    assert variant.run(keys.keep) == {}
    assert keys.found == []
