"""The permanent keys that the tests of this folder create, and delete afterwards."""

from collections.abc import Iterator

import pytest

from tests.claims.keys.access_keys import AccessKeys
from tests.lab import Lab


@pytest.fixture
def onyxia_keys(platform: Lab) -> Iterator[AccessKeys]:
    """Keys created from the session that a service of camille's has."""
    keys = AccessKeys(platform.identities.admin_client("onyxia-session"))
    yield keys
    keys.delete_all()
