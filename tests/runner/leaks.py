"""Finds the lab's own secrets where they must never be; what is kept of them is digests."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from conf.model.recipes import ROOT

DIGESTS = ROOT / "build" / "secrets.sha256"
KEPT = 5000  # of the last labs
WORD = re.compile(rb"[\w+/.-]{16,}")
NOT_OURS = {".git", ".nox", ".venv", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def remember(digests: Iterable[str], path: Path = DIGESTS) -> None:
    """Add the digests of secrets to those to look for."""
    known = path.read_text().split() if path.exists() else []
    wanted = dict.fromkeys([*known, *digests])
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*wanted][-KEPT:]) + "\n")


def digest(secret: bytes) -> str:
    return hashlib.sha256(secret).hexdigest()


def leaks(folder: Path = ROOT, path: Path = DIGESTS) -> list[str]:
    """Return the files of the repository and its build that hold a secret of a lab."""
    known = set(path.read_text().split())
    return [
        file.relative_to(folder).as_posix()
        for file in _files(folder)
        if any(digest(word) in known for word in _words(file.read_bytes()))
    ]


def _words(data: bytes) -> set[bytes]:
    words = WORD.findall(data)
    return {*words, *(word.lstrip(b"/") for word in words)}  # https://KEY:SECRET@host


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in NOT_OURS:
            yield from _files(path)
        elif path.is_file():
            yield path
