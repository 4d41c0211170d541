"""The lab, for every test that asks for it."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.lab import Lab, LabError, lab

pytest_plugins = ["tests.runner.plugin", "tests.runner.claims"]


@pytest.fixture(scope="session")
def platform(request: pytest.FixtureRequest) -> Iterator[Lab]:
    """Start the lab, once per worker."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(lab())
        except LabError as error:
            # pytest.exit would crash a worker of xdist; this ends the run, with its one line.
            request.session.shouldstop = f"storage lab: {error}"
            pytest.skip("the lab does not start")
        yield running
