"""More keys than one page of a listing holds: a client that forgets the second page is seen."""

from tests.lab import Lab
from tests.lab.seed import sensors

MANY = 1005


def many(platform: Lab) -> None:
    """Have a thousand and five sensors in camille's bucket, where the seed has five."""
    platform.buckets.fill("camille", sensors(MANY))
