from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run


def test_scheduled_job(variant: Run, keys: Keys) -> None:
    """As cron starts it, which knows no address; and with a token left where it runs."""
    variant.variables = {"AWS_ENDPOINT_URL": "", "AWS_S3_ENDPOINT": ""}
    effect = variant.run(keys.keep)
    assert effect == {"camille/rapports/communes.csv": variant.file("communes.csv")}
