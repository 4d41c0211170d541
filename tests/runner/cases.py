"""What must run: every variant on disk in each of its generations, and every notebook."""

import functools
from collections.abc import Iterator, Mapping

import pytest

from conf.model import recipes, report
from conf.model.notebooks import Notebook, notebooks
from conf.model.recipes import ROOT, Recipe, RecipeError, Variant
from conf.model.report import Id, Result
from tests.lab import GENERATIONS
from tests.runner import keys

Case = tuple[Recipe, Variant, str]
"""A recipe, one of its variants, and a generation to run it in."""


def all_cases() -> Iterator[Case]:
    for name in recipes.names():
        yield from cases_of(name)


def cases_of(name: str) -> Iterator[Case]:
    """Return what must run of one recipe.

    Raises:
        pytest.UsageError: one line, when the recipe is none.
    """
    try:
        recipe = recipes.load(name)
    except RecipeError as error:
        raise pytest.UsageError(str(error)) from None
    for variant in recipe.variants:
        for generation in recipe.generations(variant):
            if generation not in GENERATIONS:
                known = ", ".join(GENERATIONS)
                raise pytest.UsageError(f"{name}: no generation {generation!r}. Known: {known}")
            yield recipe, variant, generation


def case_id(case: Case) -> Id:
    recipe, variant, generation = case
    return recipe.name, variant.client, generation


def test_ids(cases: list[Case]) -> list[str]:
    """Return how pytest calls the cases of one recipe: by client, and generation if several."""
    several = any(len(recipe.generations(variant)) > 1 for recipe, variant, _ in cases)
    return [
        f"{variant.client}-{generation}" if several else variant.client
        for _, variant, generation in cases
    ]


@functools.cache
def all_by_id() -> Mapping[Id, Case | Notebook]:
    """Return all that must run, by its name in the report."""
    by_id: dict[Id, Case | Notebook] = {case_id(case): case for case in all_cases()}
    return by_id | {notebook.id: notebook for notebook in notebooks()}


@functools.cache
def _by_test() -> Mapping[str, Id]:
    """Return what each test runs, by its file and the name in its brackets: `file[name]`."""
    tests = {f"tests/recipes/test_notebooks.py[{each.name}]": each.id for each in notebooks()}
    for name in recipes.names():
        of_recipe = list(cases_of(name))
        for case, test_id in zip(of_recipe, test_ids(of_recipe), strict=True):
            path = keys.effect_test(case[0]).relative_to(ROOT).as_posix()
            tests[f"{path}[{test_id}]"] = case_id(case)
    return tests


def of_test(nodeid: str) -> set[Id]:
    """Return what a test runs; all that its file does when its own name does not tell."""
    path, _, test = nodeid.partition("::")
    case = _by_test().get(path + test[test.find("[") :])
    every = {each for name, each in _by_test().items() if name.startswith(f"{path}[")}
    return {case} if case else every


def key(case: Id, read: tuple[str, ...]) -> str:
    """Return the key of a result whose run read these files more than its own."""
    match all_by_id()[case]:
        case (recipe, variant, generation):
            return keys.of_variant(recipe, variant, generation, read)
        case Notebook() as notebook:
            return keys.of_notebook(notebook, read)


def unchanged() -> dict[Id, Result]:
    """Return the last green results on which nothing has changed since."""
    last = report.read().results
    now = {case: key(case, last[case].read if case in last else ()) for case in all_by_id()}
    return {case: last[case] for case in now if case in last and now[case] == last[case].key != ""}
