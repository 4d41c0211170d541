"""What is known of each platform, from `docs/platforms/`: public facts with source and date.

The same file says what the platform puts into the environment of a service, by generation.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from conf.model.recipes import ROOT
from conf.model.rules import LANGUAGES

FOLDER = ROOT / "docs" / "platforms"
ORDER = ("nubonyxia", "sspcloud", "onyxia", "pavics")

Words = Mapping[str, str]
"""One text in each language."""


class PlatformError(ValueError):
    """What is wrong in the files of the platforms, in one line."""


Generation = dict[str, Any]
"""What a version of a platform puts into the environment of a service.

`variables`: the lab fills in {host} and the credentials of `identity`. Where `authority` names a
file, the certificate authority stands there, in HOME, and nothing trusts it yet. `duckdb`: the
start script stores a secret for DuckDB, s3_onyxia_connection. `source`: where that was read.
"""


@dataclass(frozen=True)
class Platform:
    """A platform, what it answers to each question, and where that was read."""

    key: str
    name: Words
    source: str
    url: str
    read: date
    answers: Mapping[str, Words]
    generations: Mapping[str, Generation]


def questions(folder: Path = FOLDER) -> dict[str, Words]:
    """Return the questions that a page may ask, by their key.

    Raises:
        PlatformError: when one lacks a language.
    """
    texts = tomllib.loads((folder / "questions.toml").read_text(encoding="utf-8"))
    return {key: _words(f"questions.toml: {key}", words) for key, words in texts.items()}


def load(folder: Path = FOLDER) -> list[Platform]:
    """Return the platforms in the order of their tabs.

    Raises:
        PlatformError: when a file answers what nobody asks, or not in each language.
    """
    return [_platform(folder / f"{key}.toml", set(questions(folder))) for key in ORDER]


def generations(folder: Path = FOLDER) -> dict[str, Generation]:
    """Return the generations of all platforms, by their name."""
    platforms = load(folder)
    return {name: facts for each in platforms for name, facts in each.generations.items()}


def _platform(path: Path, known: set[str]) -> Platform:
    facts = tomllib.loads(path.read_text(encoding="utf-8"))
    name, source = facts.pop("name"), facts.pop("source")
    versions = facts.pop("generations", {})
    if unknown := sorted(set(facts) - known):
        raise PlatformError(f"{path.name}: nobody asks {unknown[0]!r}; see questions.toml.")
    answers = {key: _words(f"{path.name}: {key}", words) for key, words in facts.items()}
    return Platform(
        path.stem,
        _words(f"{path.name}: name", name),
        source["name"],
        source["url"],
        source["date"],
        answers,
        versions,
    )


def _words(where: str, words: Any) -> Words:
    if not isinstance(words, dict) or set(words) != set(LANGUAGES):
        raise PlatformError(f"{where} needs a text in fr and en.")
    return words
