"""The lab, for every test that asks for it."""

from collections.abc import Iterator

import pytest

from tests.lab import Lab, LabError, lab


@pytest.fixture(scope="session")
def platform() -> Iterator[Lab]:
    """Start the lab, once per worker."""
    try:
        with lab() as running:
            yield running
    except LabError as error:
        pytest.exit(f"storage lab: {error}", returncode=3)
