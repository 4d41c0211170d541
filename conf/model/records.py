"""What ran as it stands on a machine that had its client: one file of records.

A record holds for the very text that ran: a changed text has none until it is recorded again.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from conf.model.recipes import ROOT

RECIPES = ROOT / "snippets" / "recorded.toml"
CLAIMS = ROOT / "tests" / "claims" / "recorded.toml"


@dataclass(frozen=True)
class Record:
    """A run: SHA-256 of what ran and of what it printed, its date (ISO), what it ran with."""

    text: str
    output: str
    date: str
    versions: str


def read(path: Path) -> dict[str, Record]:
    """Return the records of a file by the name of what ran."""
    if not path.exists():
        return {}
    stored = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Record(**fields) for name, fields in stored.items()}


def write(records: Mapping[str, Record], path: Path) -> None:
    """Replace the file's records."""
    lines = []
    for name, record in sorted(records.items()):
        lines += [f'["{name}"]', *(f'{key} = "{text}"' for key, text in vars(record).items()), ""]
    path.write_text("\n".join(lines), encoding="utf-8")
