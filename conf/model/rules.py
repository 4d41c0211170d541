"""The rules of a recipe's folder; each broken one is told in one line."""

import re
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conf.model import parsing

if TYPE_CHECKING:
    from conf.model.recipes import Recipe

LANGUAGES = ("fr", "en")
OUTPUT_LINES = 30
DATA_SUFFIXES = {".csv", ".json", ".txt"}
SETTINGS = ("absent", "direct", "generations", "shown")


class RecipeError(ValueError):
    """What is wrong with a recipe, and what exists instead, in one line."""


def settings(name: str, path: Path) -> dict[str, Any]:
    """Return what `recipe.toml` says, nothing when there is none.

    Raises:
        RecipeError: when it is no TOML, has an unknown setting, or a reason in one language only.
    """
    if not path.exists():
        return {}
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"{name}/recipe.toml: {error}.") from error
    if unknown := sorted(set(stored) - set(SETTINGS)):
        known = ", ".join(SETTINGS)
        raise RecipeError(f"{name}/recipe.toml: no {unknown[0]!r}. There are: {known}.")
    for table in ("absent", "shown"):
        for key, reason in stored.get(table, {}).items():
            if not isinstance(reason, dict) or set(reason) != set(LANGUAGES):
                where = f"{name}/recipe.toml: {table}.{key}"
                raise RecipeError(f"{where} needs a reason in fr and en.")
    return stored


def faults(recipe: "Recipe", families: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Yield each rule that a recipe breaks: the file that breaks it, and one line."""
    yield from _of_families(recipe, families)
    for client in set(recipe.direct) - recipe.clients.keys():
        yield recipe.settings, recipe.no_client(client)
    yield from _of_outputs(recipe)
    yield from _of_support(recipe)
    for variant in recipe.variants:
        if not re.fullmatch(r"(?s)\S.*\S\n", variant.text) or "\t" in variant.text:
            name = variant.path.name
            yield variant.path, f"{recipe.name}: {name} must end in one newline and hold no tab."


def _of_families(recipe: "Recipe", families: Collection[str]) -> Iterator[tuple[Path, str]]:
    present = {variant.family.key for variant in recipe.variants}
    for key in families:
        if (key in present) == (key in recipe.absent):
            have = "both a file and" if key in present else "neither a file nor"
            reason = f"{recipe.name}: {key} has {have} a reason for its absence."
            yield recipe.settings, reason
    for key in sorted(set(recipe.absent) - set(families)):
        yield recipe.settings, f"{recipe.name}: no client family {key!r} to be absent."


def _of_outputs(recipe: "Recipe") -> Iterator[tuple[Path, str]]:
    for path in sorted(recipe.folder.glob("*.out")):
        if path.name.partition(".")[0] not in recipe.clients:
            yield path, f"{recipe.name}: {path.name} belongs to no variant. Delete it."
        if path.read_bytes().count(b"\n") > OUTPUT_LINES:
            yield path, f"{recipe.name}: {path.name} has more than {OUTPUT_LINES} lines."


def _of_support(recipe: "Recipe") -> Iterator[tuple[Path, str]]:
    files = {path.name: path for path in recipe.support}
    for name in recipe.shown:
        if name not in files:
            yield recipe.settings, recipe.no_file(name)
        elif wrong := parsing.fault(files[name]):
            yield files[name], f"{recipe.name}: {name} cannot be shown: {wrong}."
    for name, path in files.items():
        if path.suffix not in DATA_SUFFIXES and name not in recipe.shown:
            known = ", ".join(sorted(DATA_SUFFIXES))
            yield (
                path,
                (
                    f"{recipe.name}: {name} is no variant, and no data ({known}). "
                    "If it is shown and not run, recipe.toml tells the reason under [shown]."
                ),
            )
