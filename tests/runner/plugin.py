"""Makes pytest run the snippets: a test per variant and generation, its result in the report."""

import os
from collections.abc import Generator
from dataclasses import asdict, replace

import pytest

from conf.model import rights
from conf.model.notebooks import Notebook, notebooks
from conf.model.recipes import ROOT
from conf.model.report import Id, Result
from tests.lab import Lab
from tests.lab.postgres import Postgres
from tests.runner import cases, keys, leaks, neighbours, reads, results
from tests.runner.outputs import RULES
from tests.runner.reporter import Reporter
from tests.runner.variants import Task

PARALLEL_FROM = 40  # runs: below, a second server costs more than it saves
RECIPES = ROOT / "tests" / "recipes"
WORKERS_PER_CORE = 1.5  # a program waits for the server a third of its time

COLLECTED = pytest.StashKey[set[Id]]()
UNCHANGED = pytest.StashKey[dict[Id, Result]]()
READ = pytest.StashKey[set[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("recipes")
    group.addoption("--update", action="store_true", help="write the outputs that are right")
    group.addoption("--all", action="store_true", help="run also what is unchanged since green")
    group.addoption(
        "--crowded", action="store_true", help="run what writes, with strange names lying beside"
    )
    group.addoption(
        "--rights", action="store_true", help="find the smallest policy of each variant"
    )
    group.addoption(
        "--record", action="store_true", help="record what other machines may have to take over"
    )


def pytest_configure(config: pytest.Config) -> None:
    reports = _has_recipes(config) and not config.option.crowded
    if reports and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Reporter(config, unchanged(config)))


def _has_recipes(config: pytest.Config) -> bool:
    folder = config.invocation_params.dir
    named = {(folder / each.partition("::")[0]).resolve() for each in config.args}
    return any(path in (RECIPES, *RECIPES.parents) or RECIPES in path.parents for path in named)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    if config.option.keyword:
        return 0
    if _has_recipes(config):
        left = [case for case in cases.all_by_id() if not _is_kept(config, case)]
        if len(left) < PARALLEL_FROM:
            return 0
    return max(2, int((os.cpu_count() or 1) * WORKERS_PER_CORE))


def unchanged(config: pytest.Config) -> dict[Id, Result]:
    """Return the results that need no new run, as this process began."""
    if UNCHANGED not in config.stash:
        config.stash[UNCHANGED] = cases.unchanged()
    return config.stash[UNCHANGED]


def _is_kept(config: pytest.Config, case: Id) -> bool:
    forcing = ("all", "update", "record", "crowded", "rights", "keyword")
    forced = any(getattr(config.option, name) for name in forcing)
    return not forced and case in unchanged(config)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "notebook" in metafunc.fixturenames:
        books = notebooks()
        metafunc.parametrize("notebook", books, ids=[book.name for book in books])
    if "task" in metafunc.fixturenames:
        path = metafunc.definition.path
        of_recipe = list(cases.cases_of(f"{path.parent.name}/{path.stem.removeprefix('test_')}"))
        ids = cases.test_ids(of_recipe)
        metafunc.parametrize("task", of_recipe, ids=ids, indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    ids = {item: case for item in items if (case := _case(item))}
    config.stash[COLLECTED] = set(ids.values())
    if config.option.crowded:
        touching = {item for item, case in ids.items() if case[0] in neighbours.TOUCHING}
        kept = set(items) - touching
    else:
        kept = {item for item, case in ids.items() if _is_kept(config, case)}
    items[:] = [item for item in items if item not in kept]
    config.hook.pytest_deselected(items=list(kept))


def _case(item: pytest.Item) -> Id | None:
    call = getattr(item, "callspec", None)
    match call.params if call else {}:
        case {"notebook": Notebook() as notebook}:
            return notebook.id
        case {"task": case}:
            return cases.case_id(case)
    return None


@pytest.fixture
def task(request: pytest.FixtureRequest) -> Task:
    """One variant, to run in one generation; its record where the machine lacks its client."""
    recipe, variant, generation = request.param
    if missing := results.missing(variant):
        result = results.of_record(recipe, variant, generation, missing)
        request.node.user_properties.append(("result", asdict(result)))
        pytest.skip(f"{missing} is not installed")
    platform = request.getfixturevalue("platform")
    option, name = request.config.option, request.node.name
    known = None if option.rights else rights.read().get(rights.name(variant))
    return Task(
        recipe,
        variant,
        generation,
        platform,
        name,
        update=option.update,
        crowded=option.crowded,
        limit=option.rights,
        rights=known,
    )


@pytest.fixture
def database(task: Task) -> Postgres:
    """A database service, whose variables the variant gets."""
    service = task.platform.postgres
    task.variables.update(service.variables)
    return service


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Note what the test of a variant or a notebook reads."""
    if not _case(item):
        return (yield)
    with reads.noted() as noted:
        item.stash[READ] = noted
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when != "call" or not report.passed:
        return report
    match getattr(item, "funcargs", {}):
        case {"task": Task() as task}:
            if task.printed is None:
                report.outcome = "failed"
                report.longrepr = f"{item.name} never runs its variant"
                return report
            result = results.of_task(task, call.duration)
            read = keys.more_read(task.recipe, task.variant, item.stash[READ])
            report.user_properties += [
                ("fired", [RULES.index(rule) for rule in task.fired]),
                ("printed", task.printed),
                ("rights", task.rights),
                *_seen(task.platform),
            ]
        case {"notebook": Notebook() as notebook, "platform": Lab() as lab}:
            result = results.of_notebook(notebook, lab, call.duration)
            noted: set[str] = item.stash[READ]
            read = tuple(sorted(noted))
            report.user_properties += _seen(lab)
        case _:
            return report
    report.user_properties.append(("result", asdict(replace(result, read=read))))
    return report


def _seen(lab: Lab) -> list[tuple[str, object]]:
    """Return what the whole run should know of the lab that something ran in."""
    secrets = [leaks.digest(text.encode()) for text in lab.identities.secrets]
    return [("aborted", lab.aborted), ("secrets", secrets)]
