"""What the blocks of a page start from when they are pasted one after another.

The front matter of a page that shows recipes says it in one line:

    start: {given: [guide]}

`given` names what the reader has, out of GIVEN. `generation` stands in for the one that each
client usually has. `apart` names the recipes that do not follow those before them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from myst_parser.config.main import read_topmatter

from conf.model import recipes
from conf.model.recipes import FAMILIES, Family, Recipe, RecipeError, Variant

GIVEN = (
    "access-key",
    "administrator",
    "climate-server",
    "cluster",
    "database",
    "guide",
    "new-keys",
    "project-key",
    "versions",
)
SHOWN = re.compile(r"^`{3,}\{recipe\} (\S+)\n(?!:file:)", re.MULTILINE)


@dataclass(frozen=True)
class Start:
    """Where the reader of a page begins."""

    given: tuple[str, ...] = ()
    generation: str = ""
    apart: tuple[str, ...] = ()

    def of(self, family: Family) -> str:
        """Return the generation that the blocks of a family of clients run in."""
        return self.generation or family.generation


def start(page: Path) -> Start | None:
    """Return the start that a page's front matter gives, None where there is none.

    Raises:
        RecipeError: when it names what is not known.
    """
    front = read_topmatter(recipes.read_text(page)) or {}
    if "start" not in front:
        return None
    line = front["start"]
    for name in (given := tuple(line.get("given", ()))):
        if name not in GIVEN:
            raise RecipeError(f"{page.name}: nobody gives {name!r}. Known: {', '.join(GIVEN)}.")
    return Start(given, line.get("generation", ""), tuple(line.get("apart", ())))


def names(page: Path) -> list[str]:
    """Return the names of the recipes whose tabs a page shows, in its order, each once."""
    return list(dict.fromkeys(SHOWN.findall(recipes.read_text(page))))


def chains(page: Path) -> dict[str, list[Variant]]:
    """Return the blocks that the reader of each client pastes, up to the last of that client.

    Who has chosen `python_boto3` pastes the family's first tab where there is no such one.
    """
    shown = [recipes.load(name) for name in names(page)]
    clients = {client for recipe in shown for client in recipe.clients}
    return {client: _chain(shown, client) for client in sorted(clients)}


def _chain(shown: Sequence[Recipe], client: str) -> list[Variant]:
    blocks = [block for recipe in shown if (block := _block(recipe, client))]
    while blocks[-1].client != client:
        blocks.pop()
    return blocks


def _block(recipe: Recipe, client: str) -> Variant | None:
    family = FAMILIES[client.partition("_")[0]]
    usual = (variant for variant in recipe.variants if variant.family is family)
    return recipe.clients.get(client) or next(usual, None)
