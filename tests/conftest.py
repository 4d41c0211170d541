"""The lab, for every test that asks for it."""

from collections.abc import Iterator

import pytest

from tests.lab import Lab, LabError, lab


@pytest.fixture(scope="session")
def platform(request: pytest.FixtureRequest) -> Iterator[Lab]:
    """Start the lab, once per worker."""
    try:
        with lab() as running:
            yield running
    except LabError as error:
        # pytest.exit would crash a worker of xdist; this ends the run, with its one line.
        request.session.shouldstop = f"storage lab: {error}"
        pytest.skip("the lab does not start")
