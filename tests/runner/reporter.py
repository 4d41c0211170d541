"""Gathers the results of a run, writes outputs, records and report, keeps the exit code honest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from conf.model import records, report, rights
from conf.model.records import Record
from conf.model.report import Id, Report, Result
from tests.lab import tools
from tests.runner import cases, keys, leaks
from tests.runner.outputs import RULES

RECORDED_FAMILIES = {"r"}
"""The clients that a machine may lack."""


class Reporter:
    """Hears what the workers say of each test."""

    def __init__(self, config: pytest.Config, unchanged: Mapping[Id, Result]) -> None:
        self._option = config.option
        self._unchanged = dict(unchanged)
        self._results: dict[Id, Result] = {}
        self._printed: dict[Id, str] = {}
        self._rights: dict[Id, Sequence[str]] = {}
        self._red: set[Id] = set()
        self._unexplained: set[str] = set()
        self._fired: set[int] = set()
        self._aborted: set[str] = set()
        self._secrets: set[str] = set()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Forget the last green result of what runs again: the run may end without a word."""
        whole = self._option.all and not self._option.keyword
        begun = set(self._unchanged) if whole else cases.of_test(nodeid) & self._unchanged.keys()
        if begun:
            self._unchanged = {
                case: each for case, each in self._unchanged.items() if case not in begun
            }
            report.write(Report(tools.versions(), dict(self._unchanged)))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        said: dict[str, Any] = dict(report.user_properties)
        if report.failed:  # known by the test's name: a worker that dies says no more
            self._red |= cases.of_test(report.nodeid)
        if report.skipped and "result" not in said:
            self._unexplained.add(report.nodeid)
        if report.failed or "result" not in said:
            return
        result = Result.of(said["result"])
        keys.see(result.read)
        self._results[result.id] = result
        self._printed[result.id] = said.get("printed", "")
        if said.get("rights") is not None:
            self._rights[result.id] = said["rights"]
        self._fired.update(said.get("fired", []))
        self._aborted.update(said.get("aborted", []))
        self._secrets.update(said.get("secrets", []))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        nothing = session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        if nothing and not self._option.keyword and self._unchanged:
            session.exitstatus = pytest.ExitCode.OK
        for complaint in self._complaints(session):
            print(f"\n{complaint}")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        for call in sorted(self._aborted):
            print(f"\nRun a second time, aborted by Arrow as Python ended: {call}")
        leaks.remember(sorted(self._secrets))
        green = {case: each for case, each in self._results.items() if case not in self._red}
        if self._option.update:
            self._write_outputs(green)
        if self._option.rights:
            self._write_rights(green)
        if self._option.record:
            _write_records(green)
        now = {
            case: replace(result, key=cases.key(case, result.read))
            for case, result in green.items()
        }
        kept = {case: each for case, each in self._unchanged.items() if case not in self._red}
        report.write(Report(tools.versions(), kept | now))

    def _complaints(self, session: pytest.Session) -> Iterator[str]:
        """Yield what makes a run red although each of its tests passed or was skipped."""
        if not session.exitstatus and self._results.keys() == cases.all_by_id().keys():
            for rule in set(range(len(RULES))) - self._fired:
                yield f"This rule of tests/runner/outputs.py never fired: {RULES[rule]}"
        for test in sorted(self._unexplained):
            yield f"Skipped without a reason that a page tells: {test}"
        if self._option.record and not _recordable(self._results):
            yield "Nothing was recorded: what other machines lack is missing here too."

    def _write_outputs(self, green: Mapping[Id, Result]) -> None:
        """Write what was printed; a generation that prints the usual has no file of its own."""
        ran = [case for case in cases.all_cases() if cases.case_id(case) in self._printed]
        for recipe, variant, generation in ran:  # the usual generation comes first
            case = cases.case_id((recipe, variant, generation))
            if case not in green or green[case].status != "passed":
                continue
            path = recipe.output_path(variant, generation)
            path.unlink(missing_ok=True)
            if recipe.output(variant, generation) != self._printed[case]:
                path.write_text(self._printed[case], encoding="utf-8", newline="")
            keys.written(path)

    def _write_rights(self, green: Mapping[Id, Result]) -> None:
        """Write what was found; forget the rights of what is gone, or was found to need none."""
        variants = {rights.name(v): cases.case_id((r, v, g)) for r, v, g in cases.all_cases()}
        kept = {
            name: each
            for name, each in rights.read().items()
            if name in variants and variants[name] not in green
        }
        now = {f"{case[0]} {case[1]}": self._rights[case] for case in green if case in self._rights}
        rights.write({**kept, **now})
        keys.written(rights.PATH)


def _write_records(green: Mapping[Id, Result]) -> None:
    """Record the runs that other machines cannot do; forget those of what is gone."""
    known = {keys.record_name(case) for case in cases.all_by_id()}
    kept = {name: each for name, each in records.read(records.RECIPES).items() if name in known}
    now = {
        keys.record_name(case): Record(result.text, result.output, result.date, result.versions)
        for case, result in _recordable(green).items()
    }
    records.write(kept | now, records.RECIPES)
    keys.written(records.RECIPES)


def _recordable(results: Mapping[Id, Result]) -> dict[Id, Result]:
    """Return the runs of clients that another machine may lack."""
    return {
        case: result
        for case, result in results.items()
        if result.status == "passed" and result.client.partition("_")[0] in RECORDED_FAMILIES
    }
