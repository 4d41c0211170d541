"""The recipe model: what a folder of `snippets/` means. Pure functions, no Sphinx, no server."""

import hashlib
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from conf.model import parsing

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "snippets"
LANGUAGES = ("fr", "en")
OUTPUT_LINES = 30
DATA_SUFFIXES = {".csv", ".json", ".txt"}


class RecipeError(ValueError):
    """What is wrong with a recipe, and what exists instead, in one line."""


@dataclass(frozen=True)
class Family:
    """A client as the reader chooses it: a tab and its sync key."""

    key: str
    label: str
    suffix: str
    lexer: str
    generation: str


FAMILIES = {
    family.key: family
    for family in (
        Family("python", "Python", ".py", "python", "onyxia-v11"),
        Family("r", "R", ".R", "r", "onyxia-v11"),
        # Images built since September 2026 have no mc.
        Family("mc", "mc", ".sh", "bash", "onyxia-v10"),
        Family("aws", "aws", ".sh", "bash", "onyxia-v11"),
    )
}


@dataclass(frozen=True)
class Variant:
    """A recipe in one client: one file of its folder."""

    recipe: str
    path: Path

    @property
    def client(self) -> str:
        """The file's stem: `python_boto3`."""
        return self.path.stem

    @property
    def family(self) -> Family:
        return FAMILIES[self.client.partition("_")[0]]

    @property
    def library(self) -> str:
        """What tells it from its family's others: `boto3` by its name, else what it imports."""
        if named := self.client.partition("_")[2]:
            return named
        imported = re.findall(r"^(?:import|from) (\w+)", self.text, re.MULTILINE)
        return ", ".join(sorted(set(imported) - sys.stdlib_module_names)) or self.family.label

    @property
    def defines_functions(self) -> bool:
        """Whether it only defines functions: the examples of their docstrings are run."""
        return ".. testcode::" in self.text

    @cached_property
    def text(self) -> str:
        return read_text(self.path)


@dataclass(frozen=True)
class Recipe:
    """One task that a reader wants done.

    `direct` names the clients that ignore proxies: they get the server's own address.
    """

    name: str
    folder: Path
    variants: tuple[Variant, ...]
    support: tuple[Path, ...]
    absent: Mapping[str, Mapping[str, str]]
    shown: Mapping[str, Mapping[str, str]]
    direct: tuple[str, ...]
    _generations: tuple[str, ...]

    def generations(self, variant: Variant) -> tuple[str, ...]:
        """Return the generations that the variant runs in; the page shows the first."""
        return self._generations or (variant.family.generation,)

    def output_path(self, variant: Variant, generation: str) -> Path:
        """Return where the output stands: `mc.out`, in the others `mc.pavics.out`."""
        usual = generation == self.generations(variant)[0]
        return variant.path.with_suffix(".out" if usual else f".{generation}.out")

    def output(self, variant: Variant, generation: str) -> str:
        """Return the committed output, empty when there is none."""
        path = self.output_path(variant, generation)
        return read_text(path) if path.exists() else ""

    def variant(self, client: str) -> Variant:
        for variant in self.variants:
            if variant.client == client:
                return variant
        known = ", ".join(variant.client for variant in self.variants)
        raise RecipeError(f"{self.name} has no client {client!r}. It has: {known}.")

    def file(self, name: str) -> Path:
        for path in self.support:
            if path.name == name:
                return path
        known = ", ".join(path.name for path in self.support) or "none"
        raise RecipeError(f"{self.name} has no support file {name!r}. It has: {known}.")


def read_text(path: Path) -> str:
    """Return a file's exact text: no translation of line ends."""
    return path.read_bytes().decode()


def digest(text: str) -> str:
    """Return the SHA-256 that ties a shown text to the run of that very text."""
    return hashlib.sha256(text.encode()).hexdigest()


def names(snippets: Path = SNIPPETS) -> list[str]:
    """Return the recipes that exist: `topic/recipe`."""
    return sorted(
        path.relative_to(snippets).as_posix()
        for path in snippets.glob("*/*")
        if path.is_dir() and not path.name.startswith(("_", "."))
    )


def load(name: str, snippets: Path = SNIPPETS) -> Recipe:
    """Read one recipe.

    Raises:
        RecipeError: when it does not exist, or its folder breaks a rule of the model.
    """
    if name not in names(snippets):
        raise RecipeError(f"No recipe {name!r}. There are: {', '.join(names(snippets))}.")
    folder = snippets / name
    files = sorted(path for path in folder.iterdir() if path.is_file())
    variants = sorted(
        (Variant(name, path) for path in files if _is_variant(path)),
        key=lambda variant: (list(FAMILIES).index(variant.family.key), variant.client),
    )
    declared = _declared(name, folder / "recipe.toml")
    recipe = Recipe(
        name,
        folder,
        tuple(variants),
        tuple(path for path in files if _is_support(path)),
        declared.get("absent", {}),
        declared.get("shown", {}),
        tuple(declared.get("direct", ())),
        tuple(declared.get("generations", ())),
    )
    _check(recipe, files)
    return recipe


def _is_variant(path: Path) -> bool:
    family = FAMILIES.get(path.stem.partition("_")[0])
    return family is not None and path.suffix == family.suffix


def _is_support(path: Path) -> bool:
    companions = (".out", ".run.toml")
    return not (_is_variant(path) or path.name == "recipe.toml" or path.name.endswith(companions))


def _declared(name: str, path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        declared = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"{name}/recipe.toml: {error}.") from error
    known = ("absent", "direct", "generations", "shown")
    if unknown := sorted(set(declared) - set(known)):
        raise RecipeError(f"{name}/recipe.toml: no {unknown[0]!r}. There are: {', '.join(known)}.")
    for table in ("absent", "shown"):
        for key, reason in declared.get(table, {}).items():
            if not isinstance(reason, dict) or set(reason) != set(LANGUAGES):
                where = f"{name}/recipe.toml: {table}.{key}"
                raise RecipeError(f"{where} needs a reason in fr and en.")
    return declared


def _check(recipe: Recipe, files: list[Path]) -> None:
    present = {variant.family.key for variant in recipe.variants}
    for key in FAMILIES:
        if (key in present) == (key in recipe.absent):
            found = "both a file and" if key in present else "neither a file nor"
            raise RecipeError(f"{recipe.name}: {key} has {found} a reason for its absence.")
    if unknown := sorted(set(recipe.absent) - set(FAMILIES)):
        raise RecipeError(f"{recipe.name}: no client family {unknown[0]!r} to be absent.")
    clients = {variant.client for variant in recipe.variants}
    for client in recipe.direct:
        recipe.variant(client)
    for path in files:
        owner = path.name.partition(".")[0]
        if path.name.endswith((".out", ".run.toml")) and owner not in clients:
            raise RecipeError(f"{recipe.name}: {path.name} belongs to no variant. Delete it.")
        if path.suffix == ".out" and read_text(path).count("\n") > OUTPUT_LINES:
            raise RecipeError(f"{recipe.name}: {path.name} has more than {OUTPUT_LINES} lines.")
    for name in recipe.shown:
        if wrong := parsing.fault(recipe.file(name)):
            raise RecipeError(f"{recipe.name}: {name} cannot be shown: {wrong}.")
    for path in recipe.support:
        if path.suffix not in DATA_SUFFIXES and path.name not in recipe.shown:
            known = ", ".join(sorted(DATA_SUFFIXES))
            raise RecipeError(
                f"{recipe.name}: {path.name} is no variant, and no data ({known}). "
                "If it is shown and not run, recipe.toml tells the reason under [shown]."
            )
    for variant in recipe.variants:
        if not re.fullmatch(r"(?s)\S.*\S\n", variant.text) or "\t" in variant.text:
            raise RecipeError(
                f"{recipe.name}: {variant.path.name} must end in one newline and hold no tab."
            )
