"""Whoever falls into the traps that the pages tell."""

import pytest

from tests.lab import Lab
from tests.runner.reader import Reader


@pytest.fixture
def reader(platform: Lab) -> Reader:
    return Reader(platform)
