"""Nothing on disk escapes the run."""

import pytest

from conf.model import recipes
from tests.runner import cases
from tests.runner.keys import effect_test
from tests.runner.plugin import COLLECTED


def test_every_variant_and_notebook_on_disk_is_collected(request: pytest.FixtureRequest) -> None:
    assert request.config.stash[COLLECTED] == set(cases.all_by_id())


@pytest.mark.parametrize("name", recipes.names())
def test_every_recipe_has_an_effect_test(name: str) -> None:
    path = effect_test(recipes.load(name))
    assert path.exists(), f"{name} needs {path.relative_to(recipes.ROOT)}, its effect test"
