"""A cluster for the variants that ask for one."""

from collections.abc import Iterator

import pytest

from tests.lab import USUAL
from tests.lab.cluster import Cluster
from tests.runner.variants import Task


@pytest.fixture
def cluster(task: Task) -> Iterator[Cluster | None]:
    """A cluster whose workers have a service's variables; the variant gets its address."""
    if "distributed" not in task.variant.text:
        yield None
        return
    lab = task.platform
    with lab.cluster(lab.environment(USUAL, lab.scratch("home-"))) as started:
        task.variables |= started.variables
        yield started
