from tests.runner.variants import Task


def test_give_keys(task: Task) -> None:
    """The workers know nothing of the storage; options cannot carry the authority."""
    lab = task.platform
    known = {"REQUESTS_CA_BUNDLE": str(lab.authority)} if task.client != "python" else {}
    with lab.cluster(known) as cluster:
        task.variables |= cluster.variables
        assert task.run() == {}
