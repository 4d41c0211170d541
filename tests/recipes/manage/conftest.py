"""The administrator of the server, and the members that tasks create there."""

from collections.abc import Iterator

import pytest

from tests.given import members
from tests.runner.variants import Task


@pytest.fixture
def administrator(task: Task) -> None:
    """The variant runs as the administrator of the server, which mc knows as `pavics`."""
    task.identity = "administrateur"
    key = task.platform.identities[task.identity]
    task.variables["MC_HOST_pavics"] = f"https://{key.access_key}:{key.secret_key}@minio.ouranos.ca"


@pytest.fixture
def no_members(administrator: None, task: Task) -> Iterator[None]:
    """Users, groups and policies that the test created are removed after it."""
    yield
    members.forget(task.platform)
