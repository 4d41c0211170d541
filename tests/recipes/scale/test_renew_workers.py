from tests.lab import USUAL
from tests.runner.variants import Task


def test_renew_workers(task: Task) -> None:
    """The workers' keys have expired; the reader's new ones are in the usual file."""
    lab = task.platform
    new = lab.identities["onyxia-session"]
    task.home = {".aws/credentials": new.profile}
    with lab.cluster(lab.environment(USUAL, lab.scratch("home-"), "onyxia-expired")) as cluster:
        task.variables = dict.fromkeys(new.variables, "") | cluster.variables
        assert task.run() == {}
