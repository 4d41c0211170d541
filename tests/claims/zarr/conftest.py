"""What several tests on Zarr have in the bucket."""

import pytest

from tests.given import grids
from tests.runner.reader import Reader


@pytest.fixture(scope="session")
def three_years() -> dict[str, bytes]:
    """The objects of a Zarr store, in three chunks of 365 days."""
    return grids.store_of(grids.temperatures())


@pytest.fixture
def store(reader: Reader, three_years: dict[str, bytes]) -> str:
    """The URL of that store, in a bucket."""
    grids.lay(reader.put, "guide/climat/tas.zarr", three_years)
    return "s3://camille/guide/climat/tas.zarr"
