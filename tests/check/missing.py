"""All that is missing of recipes, pages, translations and claims, each with file and line."""

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polib

from conf.model import pages, recipes, rules
from conf.model.pages import Section
from conf.model.recipes import ROOT, RecipeError
from tests.check.claims import Claim, claims


@dataclass(frozen=True)
class Missing:
    """What a contributor has to add or mend, and where."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        path = self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path
        return f"{path}:{self.line}: {self.what}"


def missing(root: Path = ROOT) -> list[Missing]:
    """Return all that is missing in a repository."""
    sections = pages.sections(root / "docs")
    return [
        *of_recipes(root, sections),
        *of_pages(root, sections),
        *of_translations(root / "docs"),
        *of_claims(sections, claims(root / "tests" / "claims")),
    ]


def of_recipes(root: Path, sections: Sequence[Section]) -> Iterator[Missing]:
    """Yield the rules that recipes break, their effect tests and pages that are not there."""
    shown = {place.text for section in sections for place in section.recipes}
    snippets = root / "snippets"
    for name in recipes.names(snippets):
        topic, _, task = name.partition("/")
        try:
            recipe = recipes.read(name, snippets)
        except RecipeError as error:
            yield Missing(snippets / name / "recipe.toml", 1, str(error))
            continue
        for path, fault in rules.faults(recipe, recipes.FAMILIES):
            yield Missing(path, 1, fault)
        test = root / "tests" / "recipes" / topic / f"test_{task}.py"
        if not test.exists():
            yield Missing(test, 1, f"{name} has no effect test: what does it do to the server?")
        if name not in shown:
            yield Missing(snippets / name, 1, f"no page shows {name}")


def of_pages(root: Path, sections: Sequence[Section]) -> Iterator[Missing]:
    """Yield the recipes and anchors that pages name and that are not there, or twice."""
    count = Counter(section.anchor for section in sections)
    for section in sections:
        if section.anchor and count[section.anchor] > 1:
            yield _at(section.start, f"another section has the anchor {section.anchor}")
        for place in section.recipes:
            if not (root / "snippets" / place.text).is_dir():
                yield _at(place, f"no recipe {place.text}")
        for place in section.links:
            if not count[place.text]:
                yield _at(place, f"no page has the anchor {place.text}")


def of_claims(sections: Sequence[Section], decided: Sequence[Claim]) -> Iterator[Missing]:
    """Yield the claims that name no anchor, and the warnings that nothing decides."""
    anchors = {section.anchor for section in sections}
    for claim in decided:
        if not claim.anchors:
            yield _of(claim, "names no anchor: @pytest.mark.decides(…)")
        for anchor in set(claim.anchors) - anchors:
            yield _of(claim, f"names {anchor}, an anchor of no page")
    known = {anchor for claim in decided for anchor in claim.anchors}
    for section in sections:
        for place in section.warnings if section.anchor not in known else ():
            if not section.sources:
                yield _at(place, f"no claim and no source decides what {section.anchor} warns of")


def of_translations(docs: Path) -> Iterator[Missing]:
    """Yield the sentences of pages without English, and what catalogues have too much."""
    catalogues = docs / "locales" / "en" / "LC_MESSAGES"
    with tempfile.TemporaryDirectory() as folder:
        if wrong := _extract(docs, Path(folder)):
            yield Missing(docs, 1, f"what the pages say cannot be read: {wrong}")
        for template in sorted(Path(folder).glob("*.pot")):
            path, page = catalogues / f"{template.stem}.po", docs / f"{template.stem}.md"
            known = {entry.msgid for entry in polib.pofile(str(path))} if path.exists() else set()
            for entry in polib.pofile(str(template)):
                if entry.msgid not in known:
                    line = int(entry.occurrences[0][1] or 1)
                    yield Missing(page, line, f"no English for “{entry.msgid}”: nox -s translate")
    for path in sorted((docs / "locales").rglob("*.po")):
        for entry in polib.pofile(str(path)):
            state = next((word for word in ("fuzzy", "obsolete") if getattr(entry, word)), "")
            if state or not entry.translated():
                what = f"{state or 'untranslated'}: “{entry.msgid}”"
                yield Missing(path, entry.linenum or 1, what)


def _extract(docs: Path, folder: Path) -> str:
    """Write what gettext hears of the pages, a template each; return what went wrong."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "gettext", "-D", "gettext_location=1"]
    options = ["-c", str(ROOT / "conf"), str(docs), str(folder)]
    completed = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True)
    lines = completed.stderr.strip().splitlines()
    return lines[-1] if completed.returncode and lines else ""


def _at(place: pages.Place, what: str) -> Missing:
    return Missing(place.page, place.line, what)


def _of(claim: Claim, what: str) -> Missing:
    return Missing(claim.path, claim.line, f"{claim.test} {what}")
