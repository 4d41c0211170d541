from tests.runner.variants import Run


def test_give_keys(variant: Run) -> None:
    """The workers know nothing of the storage; options cannot carry the authority."""
    lab = variant.platform
    known = {"REQUESTS_CA_BUNDLE": str(lab.authority)} if variant.client != "python" else {}
    with lab.cluster(known) as cluster:
        variant.variables |= cluster.variables
        assert variant.run() == {}
