from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Run


def test_use_key(variant: Run, keys: Keys) -> None:
    """In a service, whose own temporary keys are in the environment too."""
    made = keys.make()
    variant.variables = {"RAPPORT_KEY": made.access_key, "RAPPORT_SECRET": made.secret_key}
    assert variant.run() == {"camille/rapports/communes.csv": variant.file("communes.csv")}
