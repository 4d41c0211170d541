"""More keys than a page of a listing holds, to see that a client reads the next page."""

from tests.lab import Lab
from tests.lab.seed import sensors

MANY = 1005


def many(platform: Lab) -> None:
    """Fill camille's bucket with 1005 sensors; the seed has five."""
    platform.buckets.fill("camille", sensors(MANY))
