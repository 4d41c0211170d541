"""What a contributor does in a copy: edit a file, run a public session, read what it says."""

import os
import subprocess
import sys
from pathlib import Path

from conf.recipes import ROOT

UPLOAD = "snippets/objects/upload_file"


def nox(
    folder: Path, session: str, *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a public session in the copy, with the environments of the original."""
    return subprocess.run(
        [sys.executable, "-m", "nox", "--envdir", str(ROOT / ".nox"), "-s", session, *options],
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def sphinx(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build French without -W: the directive's errors must suffice."""
    return subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-c", "conf", "docs", "build/html/fr"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def collected(folder: Path) -> str:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "tests/recipes", "--collect-only", "-q"],
        cwd=folder,
        capture_output=True,
        text=True,
    ).stdout


def run_tests(folder: Path, keyword: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "tests/test_lab.py", "-q", "-k", keyword],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def assert_red(told: subprocess.CompletedProcess[str], *words: str) -> None:
    assert told.returncode != 0, told.stdout
    for word in words:
        assert word in told.stdout
