"""Whoever runs the server, and what the recipes leave there besides buckets."""

from collections.abc import Iterator

import pytest

from tests.given import members
from tests.runner.variants import Run


@pytest.fixture
def administrator(variant: Run) -> None:
    """The variant runs as the one who runs the server; mc knows it as `pavics`."""
    variant.identity = "administrateur"
    lab = variant.platform
    who = lab.identities[variant.identity]
    variant.variables["MC_HOST_pavics"] = (
        f"https://{who.access_key}:{who.secret_key}@minio.ouranos.ca"
    )
    if variant.client == "python_minio":  # it knows no proxy
        variant.variables["AWS_S3_ENDPOINT"] = f"127.0.0.1:{lab.server.port}"


@pytest.fixture
def no_members(administrator: None, variant: Run) -> Iterator[None]:
    """Users, groups and policies are those of before, for the next."""
    yield
    members.forget(variant.platform)
