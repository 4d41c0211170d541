"""A cluster for the variants that ask for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab import USUAL
from tests.lab.cluster import Cluster
from tests.runner.variants import Run


@pytest.fixture
def cluster(variant: Run) -> Iterator[Cluster | None]:
    """A cluster whose workers have a service's variables; the variant gets its address."""
    if "distributed" not in variant.variant.text:
        yield None
        return
    lab = variant.platform
    with lab.cluster(lab.environment(USUAL, Path())) as started:
        variant.variables |= started.variables
        yield started
