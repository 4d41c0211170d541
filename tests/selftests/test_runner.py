"""The runner: a program that does wrong fails aloud, and nothing red counts as green later."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import pytest
from urllib3.exceptions import HTTPError

from conf.model import recipes, records, report
from conf.model.notebooks import Notebook
from conf.model.recipes import ROOT, Recipe, digest
from conf.model.records import Record
from conf.model.report import Id, Report, Result
from tests.lab import Lab
from tests.runner import cases, claims, imports, leaks, notebook_run, reads, results, summary
from tests.runner.reporter import Reporter
from tests.runner.variants import Task

NAME = "topic/task"
FILES = {
    "mc.sh": "echo one\n",
    "mc.out": "one\n",
    "python.py": 'print("one")\n',
    "python.out": "one\n",
    "r.R": 'cat("one\\n")\n',
    "r.out": "one\n",
    "communes.csv": "code;nom\n",
    "recipe.toml": 'absent.aws = { fr = "non", en = "no" }\n',
}
STRANGER = """
import contextlib, urllib.request as web
with contextlib.suppress(OSError):
    web.urlopen("https://elsewhere.example")
print("one")
"""


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    """A recipe that is right, in a folder of its own."""
    folder = tmp_path / "snippets" / NAME
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    return recipes.load(NAME, tmp_path / "snippets")


def task_of(
    recipe: Recipe, platform: Lab, client: str, text: str = "", update: bool = False
) -> Task:
    """Return a task, with another text for its variant."""
    path = recipe.variant(client).path
    path.write_text(text.lstrip() or FILES[path.name])
    recipe = recipes.load(NAME, recipe.folder.parents[1])
    variant = recipe.variant(client)
    return Task(recipe, variant, variant.family.generation, platform, "test_task", update)


def failure(run: Callable[[], object]) -> str:
    """Run what must fail; return what is said of it."""
    with pytest.raises(pytest.fail.Exception) as raised:
        run()
    return str(raised.value)


# A program that does wrong.


@pytest.mark.parametrize(
    ("client", "text", "message"),
    [
        ("mc", "mc ls s3/camile\n", "topic/task mc (onyxia-v10) ends with exit code 1 and says\n"),
        ("mc", "mc ls s3/camile | cat\n", "ends with exit code 1"),
        ("mc", "echo $UNSET\n", "UNSET: unbound variable"),
        ("mc", "echo two\n", "prints something else than its page shows\n"),
        ("mc", "echo one\nseq 30\n", "prints something else"),
        ("mc", 'echo "$AWS_SECRET_ACCESS_KEY"\n', "prints a secret\n<secret key of onyxia-ses"),
        ("python", "import conf.model\n", "No module named 'conf'"),
        ("python", "import snippets.objects.upload_file\n", "No module named 'snippets.objects'"),
        ("python", STRANGER, "calls elsewhere.example:443, which is no host of the platform"),
    ],
    ids=["code", "pipe", "unset", "other", "more", "secret", "project", "recipe", "stranger"],
)
def test_a_program_that_does_wrong(
    platform: Lab, recipe: Recipe, client: str, text: str, message: str
) -> None:
    task = task_of(recipe, platform, client, text)
    assert message in failure(task.run)
    assert task.printed is None, "what failed must not count as run, whoever catches the failure"


def test_a_changed_output_is_shown_with_the_way_to_accept_it(platform: Lab, recipe: Recipe) -> None:
    said = failure(task_of(recipe, platform, "mc", "echo two\n").run)
    assert "-one\n+two\nIf that is right: nox -s snippets -- --update -k 'test_task'" in said


def test_a_program_that_hangs(
    platform: Lab, recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.runner.variants.TIMEOUT_SECONDS", 1)
    assert "is still running after 1 s" in failure(task_of(recipe, platform, "mc", "sleep 9\n").run)


def test_a_right_that_is_missing(platform: Lab, recipe: Recipe) -> None:
    task = task_of(recipe, platform, "mc", "mc ls s3/camille/guide/donnees/ | wc -l\n")
    task.rights = ("s3:GetObject camille/guide/*",)
    message = failure(task.run)
    assert "Access Denied" in message
    assert "nox -s snippets -- --rights" in message


def test_the_rights_that_are_needed_are_found(platform: Lab, recipe: Recipe) -> None:
    text = "mc cp --quiet communes.csv s3/camille/guide/ > log; echo one\n"
    task = task_of(recipe, platform, "mc", text)
    task.limit = True
    task.run()
    assert task.rights == ("s3:PutObject camille/guide/*",)


def test_an_output_that_is_too_long(platform: Lab, recipe: Recipe) -> None:
    task = task_of(recipe, platform, "mc", "seq 31\n", update=True)
    assert "prints more than 30 lines" in failure(task.run)


def test_an_output_that_changes_is_not_written(platform: Lab, recipe: Recipe) -> None:
    task = task_of(recipe, platform, "mc", "echo $RANDOM$RANDOM\n", update=True)
    assert "prints something else each time" in failure(task.run)


def test_a_server_that_no_longer_answers(platform: Lab, recipe: Recipe) -> None:
    class Gone:
        def reset(self) -> None:
            raise HTTPError

    task = task_of(recipe, replace(platform, buckets=Gone()), "mc")  # type: ignore[arg-type]
    assert "meets a server that no longer answers" in failure(task.run)


def test_a_text_edited_before_it_runs_is_not_the_one_that_counts(
    platform: Lab, recipe: Recipe
) -> None:
    task = task_of(recipe, platform, "mc")
    task.run(lambda: task.variant.path.write_text("echo two\n"))
    assert results.of_task(task, 0).text == digest(FILES["mc.sh"])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("july.to_nothing()", "has a cell that fails\n"),
        ("import warnings; warnings.warn('it melts')", "has a cell that warns, number 1"),
        ("import urllib.request as web; web.urlopen('https://example.com')", "calls example.com"),
        ("import os; print(os.environ['AWS_SECRET_ACCESS_KEY'])", "shows a secret"),
    ],
    ids=["fails", "warns", "stranger", "secret"],
)
def test_a_cell_that_does_wrong(platform: Lab, tmp_path: Path, line: str, message: str) -> None:
    head = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n"
    page = tmp_path / "page.md"
    page.write_text(f"{head}# Page\n\n```{{code-cell}} ipython3\n{line}\n```\n")
    assert message in failure(lambda: notebook_run.run(Notebook(page), platform))


# What was not run here.


def record_of(recipe: Recipe, client: str, text: str) -> Record:
    output = recipe.output(recipe.variant(client), "onyxia-v11")
    return Record(digest(text), digest(output), "2026-11-22", "R 4.2.2")


@pytest.mark.parametrize(
    ("recorded", "status", "date", "line"),
    [
        (FILES["r.R"], "recorded", "2026-11-22", ""),
        ("older\n", "not-run", "2026-11-22", "(R missing, changed since 2026-11-22)"),
        (None, "not-run", "", "(R missing, never recorded)"),
    ],
    ids=["as it stands", "changed", "never"],
)
def test_a_record_stands_in_for_the_text_that_ran_and_no_other(
    recipe: Recipe,
    recorded: str | None,
    status: str,
    date: str,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(records, "RECIPES", tmp_path / "recorded.toml")
    if recorded:
        record = record_of(recipe, "r", recorded)
        records.write({f"{NAME} r onyxia-v11": record}, records.RECIPES)
    result = results.of_record(recipe, recipe.variant("r"), "onyxia-v11", "R")
    assert (result.status, result.date, result.missing) == (status, date, "R")
    assert result.output == (digest("one\n") if status == "recorded" else "")
    said = summary.lines(Report({}, {result.id: result}))
    assert said[0].endswith(f"0 runs passed, {int(not line)} recorded, {int(bool(line))} not run")
    assert [each for each in said if "not run: " in each] == (
        [f"  not run: {NAME} r onyxia-v11 {line}"] if line else []
    )


def test_a_record_does_not_stand_for_an_output_that_changed(
    recipe: Recipe, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(records, "RECIPES", tmp_path / "recorded.toml")
    records.write({f"{NAME} r onyxia-v11": record_of(recipe, "r", FILES["r.R"])}, records.RECIPES)
    recipe.variant("r").path.with_suffix(".out").write_text("two\n")
    assert results.of_record(recipe, recipe.variant("r"), "onyxia-v11", "R").status == "not-run"


def test_a_claim_on_r_is_recorded_or_not_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nodeid = Path(__file__).relative_to(ROOT).as_posix() + "::test_it"
    monkeypatch.setattr(records, "CLAIMS", tmp_path / "recorded.toml")
    stands_for = claims._stands_for
    item: Any = SimpleNamespace(nodeid=nodeid)
    assert stands_for(item, "R is not installed") == (
        f"not run, never recorded; R is not installed: {nodeid}"
    )
    now = sha256(Path(__file__).read_bytes()).hexdigest()
    for text, said in ((now, "recorded on 2026-11-22 with R 4.2.2; R is not"),
                       ("old", "not run, changed since 2026-11-22; R is not")):  # fmt: skip
        records.write({nodeid: Record(text, "", "2026-11-22", "R 4.2.2")}, records.CLAIMS)
        assert stands_for(item, "R is not installed").startswith(said)


# What the report keeps.

CASE: Id = ("objects/upload_file", "mc", "onyxia-v10")
TEST = "tests/recipes/objects/test_upload_file.py::test_upload_file[mc]"
PASSED = Result(*CASE, "passed", "", "text", "output", "2026-11-25", "MinIO")


class Run:
    """A run of the snippets, whose tests are told to the reporter one after the other."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._reports: list[Report] = []
        monkeypatch.setattr(cases, "key", lambda case, read: "key")
        monkeypatch.setattr(report, "write", self._reports.append)
        monkeypatch.setattr(leaks, "remember", lambda secrets: None)

    def end(
        self,
        *tests: pytest.TestReport,
        code: int = 0,
        unchanged: Mapping[Id, Result] | None = None,
        **options: object,
    ) -> tuple[int, dict[Id, Result]]:
        """Return the exit code that comes of it, and the results in the report."""
        usual = {"all": False, "update": False, "record": False, "rights": False, "keyword": ""}
        config: Any = SimpleNamespace(option=SimpleNamespace(**usual | options))
        reporter = Reporter(config, unchanged or {})
        for test in tests:
            reporter.pytest_runtest_logreport(test)
        session: Any = SimpleNamespace(exitstatus=code)
        reporter.pytest_sessionfinish(session)
        return int(session.exitstatus), self._reports[-1].results


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    return Run(monkeypatch)


def ended(
    outcome: Literal["passed", "failed", "skipped"],
    when: str = "call",
    test: str = TEST,
    result: Result | None = PASSED,
) -> pytest.TestReport:
    """Return what pytest says of a test; `when` is ??? for one whose worker died."""
    properties: list[tuple[str, object]] = [("result", asdict(result))] if result else []
    place = test.partition("::")[0], 1, test
    phase: Any = when
    return pytest.TestReport(test, place, {}, outcome, None, phase, user_properties=properties)


def test_what_passed_is_in_the_report(run: Run) -> None:
    code, kept = run.end(ended("passed"), ended("passed", "teardown"))
    assert (code, kept) == (0, {CASE: replace(PASSED, key="key")})


@pytest.mark.parametrize(
    "tests",
    [
        [ended("failed", result=None)],
        [ended("passed"), ended("failed", "teardown")],
        [ended("failed", "setup", result=None)],
        [ended("failed", "???", result=None)],
    ],
    ids=["call", "teardown", "setup", "worker"],
)
def test_red_is_never_kept(run: Run, tests: list[pytest.TestReport]) -> None:
    """Even when it was green before, and nothing has changed since."""
    _, kept = run.end(*tests, code=1, unchanged={CASE: PASSED}, all=True)
    assert kept == {}


def test_a_skip_without_a_record_is_red(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    code, kept = run.end(ended("skipped", result=None))
    assert (code, kept) == (pytest.ExitCode.TESTS_FAILED, {})
    assert f"Skipped without a reason that a page tells: {TEST}" in capsys.readouterr().out


def test_a_skip_with_a_record_is_not_red(run: Run) -> None:
    recorded = replace(PASSED, status="recorded", missing="R")
    code, kept = run.end(ended("skipped", "setup", result=recorded))
    assert (code, kept[CASE].status) == (0, "recorded")


def test_a_case_that_fails_in_one_of_its_tests_is_red(run: Run) -> None:
    """Whatever else an effect test is parametrised by, and in whichever order they run."""
    tests = [ended("failed", test=f"{TEST[:-1]}-a]", result=None),
             ended("passed", test=f"{TEST[:-1]}-b]")]  # fmt: skip
    assert run.end(*tests, code=1)[1] == {}


@pytest.mark.parametrize(
    ("keyword", "unchanged", "code"),
    [("", {CASE: PASSED}, 0), ("nothing", {CASE: PASSED}, 5), ("", {}, 5)],
    ids=["all is unchanged", "-k nothing", "nothing is there"],
)
def test_a_run_of_no_test(
    run: Run, keyword: str, unchanged: Mapping[Id, Result], code: int
) -> None:
    nothing = int(pytest.ExitCode.NO_TESTS_COLLECTED)
    assert run.end(code=nothing, keyword=keyword, unchanged=unchanged) == (code, unchanged)


def test_a_record_of_nothing_is_red(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    recorded = replace(PASSED, client="r", status="recorded", missing="R")
    code, _ = run.end(ended("skipped", "setup", result=recorded), record=True)
    assert code == pytest.ExitCode.TESTS_FAILED
    assert "Nothing was recorded" in capsys.readouterr().out


def test_a_rule_of_outputs_that_no_longer_fires_is_red(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.runner.cases.all_by_id", lambda: {CASE: None})
    code, _ = run.end(ended("passed"), all=True)
    assert code == pytest.ExitCode.TESTS_FAILED
    assert "This rule of tests/runner/outputs.py never fired: Rule(family='mc'" in (
        capsys.readouterr().out
    )


def test_servers_are_counted_apart() -> None:
    servers = ["container", "container", "process", "image quay.io/minio/minio:old"]
    ran = [
        replace(PASSED, client=f"mc_{number}", server=server)
        for number, server in enumerate(servers)
    ]
    last = Report({}, {result.id: result for result in ran})
    assert last.servers == {"container": 2, "process": 1, "image quay.io/minio/minio:old": 1}
    assert summary.lines(last)[-1].endswith(
        ", in a container: 2, as a process: 1, image quay.io/minio/minio:old: 1"
    )


def test_a_generation_that_does_not_exist(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipes, "load", lambda name: replace(recipe, _generations=("v3",)))
    with pytest.raises(
        pytest.UsageError, match=r"no generation 'v3'\. Known: nubonyxia-2024, onyxia"
    ):
        list(cases.cases_of(NAME))


# What a result depends on.


def test_modules_are_followed_wherever_they_are_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "ROOT", tmp_path)
    for name, text in {
        "a.py": "from tests.b import x\ndef test():\n    import tests.c.d\n",
        "b.py": "",
        "c/__init__.py": "from tests import e",
        "c/d.py": "if True:\n    from tests.c import f as g",
        "c/f.py": "import json",
        "e.py": "",
        "unused.py": "",
    }.items():
        (tmp_path / "tests" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tests" / name).write_text(text)
    followed = imports.closure([tmp_path / "tests/a.py", tmp_path / "tests/none.py"])
    names = {path.relative_to(tmp_path / "tests").as_posix() for path in followed}
    assert names == {"a.py", "b.py", "c/d.py", "c/f.py", "c/__init__.py", "e.py"}


def test_modules_are_imported_by_their_whole_names() -> None:
    """By relative ones they would not be followed."""
    relative = [
        path
        for folder in imports.PACKAGES
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_files_that_are_read_are_noted(tmp_path: Path) -> None:
    with reads.noted() as noted:
        (ROOT / "README.md").read_bytes()
        list((ROOT / "snippets").iterdir())
        (ROOT / "none.csv").exists()
        (ROOT / "noxfile.py").read_bytes()  # a module: what imports it knows
        (tmp_path / "elsewhere").write_bytes(b"")
        with pytest.raises(FileNotFoundError):
            (ROOT / "snippets/none.csv").read_bytes()
    (ROOT / "LICENSE").read_bytes()
    assert noted == {"README.md", "snippets", "snippets/none.csv"}
