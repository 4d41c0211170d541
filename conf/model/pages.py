"""The French pages as text: their sections, what each shows, warns of and links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from conf.model.recipes import ROOT

DOCS = ROOT / "docs"
ANCHOR = re.compile(r"^\(([\w-]+)\)=$")
RECIPE = re.compile(r"^`{3,}\{recipe\} (\S+)$")
BOX = re.compile(r"^:class: (?:warning|danger)$")
SOURCE = re.compile(r"\]\((https?://[^)]+)\)")
LINK = re.compile(r"\]\(#([\w-]+)\)")


@dataclass(frozen=True)
class Place:
    """A line of a page, and what stands there."""

    page: Path
    line: int
    text: str


@dataclass(frozen=True)
class Section:
    """What stands from one anchor to the next."""

    anchor: str
    start: Place
    recipes: list[Place] = field(default_factory=list)
    warnings: list[Place] = field(default_factory=list)
    sources: list[Place] = field(default_factory=list)
    links: list[Place] = field(default_factory=list)


def sections(docs: Path = DOCS) -> list[Section]:
    """Return the sections of all pages, those of a page in its order."""
    return [section for page in sorted(docs.glob("*.md")) for section in _sections(page)]


def _sections(page: Path) -> Iterator[Section]:
    section = Section("", Place(page, 1, ""))
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        place = Place(page, number, line)
        if anchor := ANCHOR.match(line):
            yield section
            section = Section(anchor[1], place)
        elif recipe := RECIPE.match(line):
            section.recipes.append(Place(page, number, recipe[1]))
        elif BOX.match(line):
            section.warnings.append(place)
        section.sources.extend(Place(page, number, url) for url in SOURCE.findall(line))
        section.links.extend(Place(page, number, anchor) for anchor in LINK.findall(line))
    yield section
