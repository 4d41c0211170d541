from pathlib import Path

from tests.lab import USUAL
from tests.runner.variants import Run


def test_renew_workers(variant: Run) -> None:
    """The workers' keys have expired; the reader's new ones are in the usual file."""
    lab = variant.platform
    new = lab.identities["camille-session"]
    variant.home = {".aws/credentials": new.profile}
    with lab.cluster(lab.environment(USUAL, Path(), "camille-expired")) as cluster:
        variant.variables = dict.fromkeys(new.variables, "") | cluster.variables
        assert variant.run() == {}
