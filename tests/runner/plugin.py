"""One test per variant and generation, from the folders of `snippets/`."""

import functools
import os
from collections.abc import Generator, Iterator, Mapping
from dataclasses import asdict
from typing import Any

import pytest

from conf.model import recipes, report
from conf.model.notebooks import Notebook, notebooks
from conf.model.recipes import Recipe, RecipeError, Variant
from conf.model.report import Report, Result
from tests.lab import GENERATIONS, Lab, tools
from tests.lab.postgres import Postgres
from tests.runner import leaks, results
from tests.runner.outputs import RULES
from tests.runner.variants import Run, missing

PARALLEL_FROM = 40  # runs: below, a second server costs more than it saves

Case = tuple[Recipe, Variant, str]
CaseId = tuple[str, str, str]
COLLECTED = pytest.StashKey[set[CaseId]]()
KEPT = pytest.StashKey[dict[CaseId, Result]]()


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
    to_run = [case for case in keys() if not _is_kept(config, case)]
    return (os.cpu_count() or 1) if len(to_run) >= PARALLEL_FROM else 0


def all_cases() -> Iterator[Case]:
    """Return what must run: every variant on disk, in each of its generations."""
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


def case_id(case: Case) -> CaseId:
    recipe, variant, generation = case
    return recipe.name, variant.client, generation


@functools.cache
def keys() -> Mapping[CaseId, str]:
    """Return the key of all that must run, variants and notebooks, as this process began."""
    found = {case_id(case): results.key(case[0], case[1]) for case in all_cases()}
    return found | {notebook.id: results.notebook_key(notebook) for notebook in notebooks()}


def kept(config: pytest.Config) -> dict[CaseId, Result]:
    """Return the last green results on which nothing has changed since."""
    if KEPT not in config.stash:
        last = report.read().results
        config.stash[KEPT] = {
            case: last[case]
            for case, key in keys().items()
            if case in last and last[case].key == key
        }
    return config.stash[KEPT]


def _is_kept(config: pytest.Config, case: CaseId) -> bool:
    option = config.option
    forced = option.all or option.update or option.keyword
    return not forced and case in kept(config)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "notebook" in metafunc.fixturenames:
        books = notebooks()
        metafunc.parametrize("notebook", books, ids=[book.name for book in books])
    if "variant" not in metafunc.fixturenames:
        return
    path = metafunc.definition.path
    cases = list(cases_of(f"{path.parent.name}/{path.stem.removeprefix('test_')}"))
    several = any(len(recipe.generations(variant)) > 1 for recipe, variant, _ in cases)
    metafunc.parametrize(
        "variant",
        cases,
        ids=[f"{case[1].client}-{case[2]}" if several else case[1].client for case in cases],
        indirect=True,
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    cases = {item: case for item in items if (case := _case(item))}
    config.stash[COLLECTED] = set(cases.values())
    unchanged = [item for item, case in cases.items() if _is_kept(config, case)]
    items[:] = [item for item in items if item not in unchanged]
    config.hook.pytest_deselected(items=unchanged)


def _case(item: pytest.Item) -> CaseId | None:
    call = getattr(item, "callspec", None)
    match call.params if call else {}:
        case {"notebook": Notebook() as notebook}:
            return notebook.id
        case {"variant": variant}:
            return case_id(variant)
    return None


@pytest.fixture
def variant(request: pytest.FixtureRequest, platform: Lab) -> Run:
    """One variant, to run in one generation; not-run where the machine lacks its client."""
    recipe, variant, generation = request.param
    request.node.user_properties.append(("case", case_id(request.param)))
    if lacking := missing(variant):
        try:
            result = results.not_run(recipe, variant, generation, lacking)
        except LookupError as error:
            pytest.fail(str(error), pytrace=False)
        request.node.user_properties.append(("result", asdict(result)))
        pytest.skip(f"{lacking} is not installed")
    return Run(recipe, variant, generation, platform, request.config.option.update)


@pytest.fixture
def database(variant: Run) -> Postgres:
    """A database service, whose variables the variant gets."""
    service = variant.platform.postgres
    variant.variables.update(service.variables)
    return service


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
        made.user_properties += [
            ("result", asdict(result)),
            ("fired", [RULES.index(rule) for rule in run.fired]),
            *told(run.platform),
        ]
    return made


def told(platform: Lab) -> list[tuple[str, object]]:
    """Return what the report says of the lab that something ran in."""
    server = platform.server
    return [
        ("server", {"version": tools.MINIO.version, "how": server.how, "why": server.why}),
        ("aborted", platform.aborted),
        ("secrets", [leaks.digest(text.encode()) for text in platform.identities.secrets]),
    ]


class Reporter:
    """Gathers what the workers tell, writes the report, keeps the exit code honest."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._server: dict[str, str] = {}
        self._results: dict[CaseId, Result] = {}
        self._fired: set[int] = set()
        self._red: set[CaseId] = set()
        self._aborted: set[str] = set()
        self._secrets: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told: dict[str, Any] = dict(report.user_properties)
        if report.failed and "case" in told:
            self._red.add(tuple(told["case"]))
        if report.failed or "result" not in told:
            return
        result = Result(**told["result"])
        self._results[result.id] = result
        self._server = told.get("server", self._server)
        self._fired.update(told.get("fired", []))
        self._aborted.update(told.get("aborted", []))
        self._secrets.update(told.get("secrets", []))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        option = self._config.option
        nothing = session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        if nothing and not option.keyword and kept(self._config):
            session.exitstatus = pytest.ExitCode.OK
        whole = option.all and not option.keyword and not session.exitstatus
        for rule in set(range(len(RULES))) - self._fired if whole else ():
            print(f"\nThis rule of tests/runner/outputs.py never fired: {RULES[rule]}")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        for call in sorted(self._aborted):
            print(f"\nRun a second time, aborted by Arrow as Python ended: {call}")
        leaks.remember(sorted(self._secrets))
        server = self._server or report.read().server
        green = kept(self._config) | self._results
        green = {case: result for case, result in green.items() if case not in self._red}
        report.write(Report(server, tools.versions(), green))
