from tests.lab.seed import DEPARTEMENTS
from tests.runner.variants import Run


def test_project_bucket(variant: Run) -> None:
    keys = variant.platform.identities["projet-climat"]
    variant.variables = {
        "PROJET_ACCESS_KEY_ID": keys.access_key,
        "PROJET_SECRET_ACCESS_KEY": keys.secret_key,
    }
    assert variant.run() == {"projet-climat/departements.csv": DEPARTEMENTS.encode()}
