"""Claims on a client that a machine may lack: recorded where it is, and said where it is not."""

from collections import Counter
from collections.abc import Generator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from _pytest.outcomes import Skipped

from conf.model import records
from conf.model.recipes import ROOT
from conf.model.records import Record
from tests.lab import service
from tests.runner import results

FOLDER = ROOT / "tests" / "claims"
R_LINES = "library(aws.s3)\n"


class Missing(Skipped):
    """What this machine lacks to decide a claim."""


_r_ran: list[bool] = []


def rscript() -> str:
    """Return R's program.

    Raises:
        Missing: on a machine without R or aws.s3; the claim's record stands in for it.
    """
    if missing := results.missing_in_r(R_LINES):
        raise Missing(f"{missing} is not installed")
    _r_ran.append(True)
    return service.rscript()


class ClaimReporter:
    """Says of each claim on R whether it was decided here, is recorded, or neither."""

    def __init__(self, config: pytest.Config) -> None:
        self._record = config.option.record
        self._decided: dict[str, str] = {}
        self._said: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        said: dict[str, Any] = dict(report.user_properties)
        if report.when == "call" and report.passed and "ran with" in said:
            self._decided[report.nodeid] = said["ran with"]
        if report.skipped and "stands for" in said:
            self._said[said["stands for"]] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for line, count in sorted(self._said.items()):
            terminalreporter.write_line(f"{count} claims {line}")

    def pytest_sessionfinish(self) -> None:
        if self._record and self._decided:
            now = {_name(test): _record(test, ran) for test, ran in self._decided.items()}
            kept = {
                name: each
                for name, each in records.read(records.CLAIMS).items()
                if (FOLDER / name.partition("::")[0]).exists()
            }
            records.write(kept | now, records.CLAIMS)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(ClaimReporter(config))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell the whole run which claims R decided, and what stands for those that it could not."""
    report = yield
    if call.excinfo and isinstance(call.excinfo.value, Missing):
        report.user_properties.append(("stands for", _stands_for(item, str(call.excinfo.value))))
    elif call.when == "call" and _r_ran:
        _r_ran.clear()
        report.user_properties.append(("ran with", results.versions("r", R_LINES)))
    return report


def _stands_for(item: pytest.Item, reason: str) -> str:
    record = records.read(records.CLAIMS).get(_name(item.nodeid))
    if record and record.text == _text(item.nodeid):
        return f"recorded on {record.date} with {record.versions}; {reason}"
    since = f", changed since {record.date}" if record else ", never recorded"
    return f"not run{since}; {reason}: {_name(item.nodeid)}"


def _name(nodeid: str) -> str:
    return nodeid.removeprefix("tests/claims/")


def _text(nodeid: str) -> str:
    """Return the digest of the file that makes the claim."""
    return sha256(Path(ROOT, nodeid.partition("::")[0]).read_bytes()).hexdigest()


def _record(nodeid: str, versions: str) -> Record:
    return Record(_text(nodeid), "", results.today(), versions)
