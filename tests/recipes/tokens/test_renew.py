from tests.recipes.runner import Run


def test_renew(variant: Run) -> None:
    """The service's keys have expired; the reader has put new ones in the usual file."""
    new = variant.platform.identities["camille-session"]
    lines = [f"{name.lower()} = {value}" for name, value in new.variables.items()]
    variant.identity = "camille-expired"
    variant.home = {".aws/credentials": "\n".join(["[default]", *lines, ""])}
    assert variant.run() == {}
