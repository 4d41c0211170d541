"""The repository copied aside once per worker, to be broken, mended, and restored."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from conf.model.recipes import ROOT
from tests.breaks.public import Copy, assert_green


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The repository as a contributor has it, whose snippets have all passed."""
    folder = tmp_path_factory.mktemp("warm")
    copy = Copy(folder / "copy", folder / "original")
    _lay_out(copy.folder)
    assert_green(copy.nox("docs"))
    copy.keep()
    return copy


@pytest.fixture
def copy(warm: Copy) -> Iterator[Copy]:
    """The copy, whose snippets have passed: nothing of a break is left for the next one."""
    yield warm
    warm.restore()


def _lay_out(folder: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    compiled = [
        path.relative_to(ROOT)
        for part in ("conf", "tests")
        for path in (ROOT / part).rglob("*.pyc")
    ]
    names: list[str | Path] = [*listed, *compiled]
    for name in names:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    shutil.copytree(ROOT / "build", folder / "build")
    (folder / ".nox").symlink_to(ROOT / ".nox")


@pytest.fixture(scope="session")
def without_r(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a PATH with every program but R."""
    programs = tmp_path_factory.mktemp("bin")
    for folder in os.environ["PATH"].split(os.pathsep):
        for program in Path(folder).glob("*"):
            link = programs / program.name
            if program.is_file() and program.name not in {"R", "Rscript"} and not link.exists():
                link.symlink_to(program)
    return str(programs)
