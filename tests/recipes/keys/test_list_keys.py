from datetime import UTC, datetime, timedelta

from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run


def test_list_keys(variant: Run, keys: Keys) -> None:
    end = datetime.now(UTC) + timedelta(days=90, hours=1)
    assert variant.run(lambda: keys.make(expiration=f"{end:%Y-%m-%dT%H:%M:%SZ}")) == {}
