"""The repository copied aside, to be broken."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conf.model.recipes import ROOT


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
    shutil.copytree(ROOT / "build" / "notebooks", tmp_path / "build" / "notebooks")
    return tmp_path


@pytest.fixture
def without_r(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a PATH with every program but R."""
    programs = tmp_path_factory.mktemp("bin")
    for folder in os.environ["PATH"].split(os.pathsep):
        for program in Path(folder).glob("*"):
            link = programs / program.name
            if program.is_file() and program.name not in {"R", "Rscript"} and not link.exists():
                link.symlink_to(program)
    return str(programs)
