"""One Python process, one R or one shell, into which a reader pastes block after block."""

import re
import secrets
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from conf.model import recipes
from conf.model.recipes import Family, Variant
from tests.lab.service import rscript

DRIVERS = Path(__file__).with_name("drivers")
Run = Callable[[Sequence[str]], tuple[int, str]]
"""Runs a command where the reader works; returns its exit code and all that it printed."""


@dataclass(frozen=True)
class Outcome:
    """Whether a block ended well, and what it printed."""

    ended_well: bool
    printed: str


def lay_support(blocks: Iterable[Variant], folder: Path) -> None:
    """Have the files that readers of the blocks download beside them."""
    for block in blocks:
        for path in recipes.load(block.recipe).support:
            shutil.copy(path, folder)


def paste(family: Family, texts: Sequence[str], folder: Path, run: Run) -> list[Outcome]:
    """Paste the texts into one session; what a session that has ended did not reach, failed.

    `folder` is where the texts lie meanwhile.
    """
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number}{family.suffix}")
        files[-1].write_text(text, encoding="utf-8")
    mark = secrets.token_hex(8)
    code, printed = run([*_program(family), mark, *map(str, files)])
    *parts, rest = re.split(rf"{mark} (well|badly)\n", printed)
    outcomes = [
        Outcome(word == "well", said) for said, word in zip(parts[::2], parts[1::2], strict=True)
    ]
    ends = f"{rest}\nThe session ended here, with exit code {code}."
    return outcomes + [Outcome(False, ends)] * (len(texts) - len(outcomes))


def _program(family: Family) -> list[str]:
    match family.key:
        case "python":
            # Not as a file: processes that a block spawns would paste everything again.
            return [sys.executable, "-B", "-c", (DRIVERS / "session.py").read_text()]
        case "r":
            return [rscript(), str(DRIVERS / "session.R")]
        case _:
            return ["bash", str(DRIVERS / "session.sh")]
