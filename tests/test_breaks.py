"""Checks that cannot fail are defects: each promise is broken once, on a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conf.recipes import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository as a contributor has it, with the last run's results."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    for name in [*listed, "build/run-report.json"]:
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    return tmp_path


def nox(folder: Path, session: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a public session in the copy, with the environments of the original."""
    return subprocess.run(
        [sys.executable, "-m", "nox", "--envdir", str(ROOT / ".nox"), "-s", session, *options],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("NOX_")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_wrong_bucket(copy: Path) -> None:
    variant = copy / "snippets/objects/upload_file/mc.sh"
    edit(variant, "cp communes.csv s3/camille", "cp communes.csv s3/camile")
    broken = nox(copy, "docs")
    assert broken.returncode != 0
    assert "objects/upload_file mc (onyxia-v10) ends with exit code 1" in broken.stdout
    assert "camile" in broken.stdout
    assert not (copy / "build/html").exists()
