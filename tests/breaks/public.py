"""What a contributor does in a copy: edit a file, run a public session, read what it says."""

import subprocess
from pathlib import Path

from conf.model.recipes import ROOT
from tests.runner.program import python

UPLOAD = "snippets/objects/upload_file"


def nox(
    folder: Path, session: str, *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a public session in the copy, with the environments of the original."""
    shared = ("--envdir", str(ROOT / ".nox"))
    return python(folder, "-m", "nox", *shared, "-s", session, *options, **environment)


def sphinx(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build French without -W: the directive's errors must suffice."""
    return python(folder, "-m", "sphinx", "-q", "-c", "conf", "docs", "build/html/fr")


def collected(folder: Path) -> str:
    return python(folder, "-m", "pytest", "tests/recipes", "--collect-only", "-q").stdout


def run_tests(folder: Path, keyword: str) -> subprocess.CompletedProcess[str]:
    return python(folder, "-m", "pytest", "tests/selftests/test_lab.py", "-q", "-k", keyword)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def assert_red(told: subprocess.CompletedProcess[str], *words: str) -> None:
    assert told.returncode != 0, told.stdout
    for word in words:
        assert word in told.stdout
