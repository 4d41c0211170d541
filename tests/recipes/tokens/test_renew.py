from tests.runner.variants import Run


def test_renew(variant: Run) -> None:
    """The service's keys have expired; the reader has put new ones in the usual file."""
    variant.identity = "camille-expired"
    new = variant.platform.identities["camille-session"]
    variant.home = {".aws/credentials": new.profile}
    assert variant.run() == {}
