"""What a contributor does in a copy: edit a file, run a public session, read what it says."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from conf.model.recipes import ROOT
from tests.runner.program import python

LOCK = "requirements.lock"
CACHES = {".nox", ".pytest_cache", "__pycache__"}
"""What no break changes: the environment of the original, and what Python keeps for itself."""
UPLOAD = "snippets/objects/upload_file"
UPLOAD_TEST = "tests/recipes/objects/test_upload_file.py"

OUTDATED = """
import json
from tests.runner import cases
print(json.dumps(sorted(" ".join(case) for case in cases.all_by_id().keys() - cases.unchanged())))
"""


@dataclass
class Copy:
    """The repository copied aside, and a second copy of it, to restore the first from.

    `variables` are those of every program that runs in it.
    """

    folder: Path
    original: Path
    variables: dict[str, str] = field(default_factory=dict)
    state: Mapping[str, str] = field(default_factory=dict)

    def __truediv__(self, name: str | Path) -> Path:
        return self.folder / name

    def keep(self) -> None:
        """Take the copy as it is now for what `restore` brings back."""
        shutil.rmtree(self.original, ignore_errors=True)
        shutil.copytree(self.folder, self.original, symlinks=True)
        self.state = digests(self.folder)

    def restore(self) -> None:
        """Bring back all that a break has changed, and check that nothing is left of it."""
        mirror(self.original, self.folder)
        assert digests(self.folder) == self.state

    def mend(self) -> None:
        """Bring back the sources; what the sessions have made stays as it is."""
        mirror(self.original, self.folder, "build")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has changed: this break has to follow"
        (self / name).write_text(text.replace(old, new), encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        with (self / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def python(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        # Without bytecode each program would compile all that it imports.
        known = {"PYTHONDONTWRITEBYTECODE": "", **self.variables, **variables}
        return python(self.folder, *arguments, **known)

    def nox(
        self, session: str, *options: str, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a public session, in the environment of the original, which it must not replace."""
        installed = (ROOT / ".nox/guide/installed").read_bytes()
        wanted = sys.version.encode() + (self / LOCK).read_bytes()
        assert installed == wanted, "the lock has changed"
        return self.python("-m", "nox", "-s", session, *options, **variables)

    def pytest(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "pytest", "-q", *arguments, **variables)

    def sphinx(self) -> subprocess.CompletedProcess[str]:
        """Build French without -W: the errors of our directives must suffice."""
        folders = ("-d", "build/doctrees/fr", "docs", "build/html/fr")
        return self.python("-m", "sphinx", "-q", "-c", "conf", "-t", "fr", *folders)

    def outdated(self, **variables: str) -> set[str]:
        """Return what the next `nox -s snippets` runs: recipe, client and generation."""
        completed = self.python("-c", OUTDATED, **variables)
        assert completed.returncode == 0, completed.stdout
        return set(json.loads(completed.stdout))

    def results(self) -> dict[str, str]:
        """Return the status of each run in the report."""
        report = json.loads((self / "build/run-report.json").read_text(encoding="utf-8"))
        return {
            f"{each['recipe']} {each['client']} {each['generation']}": each["status"]
            for each in report["results"]
        }

    def page(self, name: str) -> str:
        return (self / "build/html" / name).read_text(encoding="utf-8")


def assert_red(completed: subprocess.CompletedProcess[str], *words: str) -> None:
    assert completed.returncode != 0, completed.stdout
    for word in words:
        assert word in completed.stdout, completed.stdout


def assert_green(completed: subprocess.CompletedProcess[str]) -> None:
    assert completed.returncode == 0, completed.stdout


def mirror(source: Path, target: Path, but: str = "") -> None:
    """Make a folder what another is, dates included; leave alone what is called `but`."""
    wanted, there = _files(source, but), _files(target, but)
    for name in sorted(there.keys() - wanted.keys(), reverse=True):
        path = target / name
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    for name in sorted(name for name in wanted if wanted[name] != there.get(name)):
        if (source / name).is_dir():
            (target / name).mkdir(exist_ok=True)
        else:
            shutil.copy2(source / name, target / name)


def digests(folder: Path) -> Mapping[str, str]:
    """Return the digest of each file."""
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name, facts in _files(folder).items()
        if facts
    }


def _files(folder: Path, but: str = "") -> dict[str, tuple[int, int] | None]:
    """Return the size and date of each file, None for a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): facts for path, facts in _walk(folder, {but, *CACHES})
    }


def _walk(folder: Path, but: set[str]) -> Iterator[tuple[Path, tuple[int, int] | None]]:
    for entry in os.scandir(folder):
        if entry.name in but:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield Path(entry.path), None
            yield from _walk(Path(entry.path), but)
        else:
            facts = entry.stat(follow_symlinks=False)
            yield Path(entry.path), (facts.st_size, facts.st_mtime_ns)
