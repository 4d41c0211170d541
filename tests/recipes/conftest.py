"""One test per variant and generation, from the folders of `snippets/`."""

import os
from collections.abc import Generator, Iterator
from dataclasses import asdict
from typing import Any

import pytest

from conf import recipes, report
from conf.recipes import Recipe, RecipeError, Variant
from conf.report import Report, Result
from tests.lab import GENERATIONS, Lab, tools
from tests.recipes import results
from tests.recipes.outputs import RULES
from tests.recipes.runner import Run, missing

PARALLEL_FROM = 40  # runs: below, a second server costs more than it saves

Case = tuple[Recipe, Variant, str]
COLLECTED = pytest.StashKey[set[tuple[str, str, str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("recipes")
    group.addoption("--update", action="store_true", help="write the outputs that are right")
    group.addoption("--all", action="store_true", help="run also what is unchanged since green")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Reporter(config), "recipes-reporter")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    if config.option.keyword:
        return 0
    to_run = [case for case in all_cases() if not _unchanged(config, case)]
    return (os.cpu_count() or 1) if len(to_run) >= PARALLEL_FROM else 0


def all_cases() -> Iterator[Case]:
    """Return what must run: every variant on disk, in each of its generations."""
    for name in recipes.names():
        recipe = recipes.load(name)
        for variant in recipe.variants:
            for generation in recipe.generations(variant):
                if generation not in GENERATIONS:
                    known = ", ".join(GENERATIONS)
                    raise pytest.UsageError(f"{name}: no generation {generation!r}. Known: {known}")
                yield recipe, variant, generation


def case_id(case: Case) -> tuple[str, str, str]:
    recipe, variant, generation = case
    return recipe.name, variant.client, generation


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    path = metafunc.definition.path
    if "variant" not in metafunc.fixturenames:
        return
    try:
        recipe = recipes.load(f"{path.parent.name}/{path.stem.removeprefix('test_')}")
    except RecipeError as error:
        raise pytest.UsageError(str(error)) from None
    cases = [case for case in all_cases() if case[0].name == recipe.name]
    several = any(len(recipe.generations(variant)) > 1 for variant in recipe.variants)
    metafunc.parametrize(
        "variant",
        cases,
        ids=[f"{case[1].client}-{case[2]}" if several else case[1].client for case in cases],
        indirect=True,
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    cases = {item: case for item in items if (case := _case(item))}
    config.stash[COLLECTED] = {case_id(case) for case in cases.values()}
    kept = [item for item, case in cases.items() if _unchanged(config, case)]
    items[:] = [item for item in items if item not in kept]
    config.hook.pytest_deselected(items=kept)


def _case(item: pytest.Item) -> Case | None:
    call = getattr(item, "callspec", None)
    case: Case | None = call.params.get("variant") if call else None
    return case


def _unchanged(config: pytest.Config, case: Case) -> bool:
    option = config.option
    if option.all or option.update or option.keyword:
        return False
    last = report.read().results.get(case_id(case))
    return last is not None and last.key == results.key(case[0], case[1])


@pytest.fixture
def variant(request: pytest.FixtureRequest, platform: Lab) -> Run:
    """One variant, to run in one generation; not-run where the machine lacks its client."""
    recipe, variant, generation = request.param
    if lacking := missing(variant):
        try:
            result = results.not_run(recipe, variant, generation, lacking)
        except LookupError as error:
            pytest.fail(str(error), pytrace=False)
        request.node.user_properties.append(("result", asdict(result)))
        pytest.skip(f"{lacking} is not installed")
    return Run(recipe, variant, generation, platform, request.config.option.update)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    made = yield
    run = getattr(item, "funcargs", {}).get("variant")
    if call.when == "call" and made.passed and isinstance(run, Run):
        if run.printed is None:
            made.outcome = "failed"
            made.longrepr = f"{item.name} never runs its variant"
            return made
        if run.update:
            results.record(run.recipe, run.variant, run.generation, run.printed)
        result = results.passed(run.recipe, run.variant, run.generation, run.printed, call.duration)
        server = run.platform.server
        told = {"version": tools.MINIO.version, "how": server.how, "why": server.why}
        made.user_properties += [
            ("result", asdict(result)),
            ("server", told),
            ("fired", [RULES.index(rule) for rule in run.fired]),
        ]
    return made


class Reporter:
    """Gathers what the workers tell, writes the report, keeps the exit code honest."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._server: dict[str, str] = {}
        self._results: dict[tuple[str, str, str], Result] = {}
        self._fired: set[int] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told: dict[str, Any] = dict(report.user_properties)
        if report.failed or "result" not in told:
            return
        result = Result(**told["result"])
        self._results[result.id] = result
        self._server = told.get("server", self._server)
        self._fired.update(told.get("fired", []))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        option = self._config.option
        nothing = session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        if nothing and not option.keyword and self._unchanged():
            session.exitstatus = pytest.ExitCode.OK
        whole = option.all and not option.keyword and not session.exitstatus
        for rule in set(range(len(RULES))) - self._fired if whole else ():
            print(f"\nThis rule of tests/recipes/outputs.py never fired: {RULES[rule]}")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        last = report.read()
        report.write(
            Report(
                self._server or last.server,
                tools.versions(),
                self._unchanged() | self._results,
            )
        )

    def _unchanged(self) -> dict[tuple[str, str, str], Result]:
        last = report.read().results
        return {
            case_id(case): last[case_id(case)]
            for case in all_cases()
            if case_id(case) in last and last[case_id(case)].key == results.key(case[0], case[1])
        }
