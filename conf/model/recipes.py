"""The recipe model: what a folder of `snippets/` means. No Sphinx, no server."""

import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from conf.model import rules
from conf.model.rules import LANGUAGES as LANGUAGES
from conf.model.rules import RecipeError as RecipeError

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "snippets"


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
        Family("aws", "aws", ".sh", "bash", "onyxia-v11"),
        # Images built since September 2026 have no mc.
        Family("mc", "mc", ".sh", "bash", "onyxia-v10"),
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
    def is_for_minio(self) -> bool:
        """Whether it asks for what MinIO has, and S3 has not."""
        return bool(re.search(r"\bMinioAdmin\b|\bmc (?:admin|quota|undo)\b", self.text))

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
        """Return where the generation's own output stands: `mc.out`, or `mc.pavics.out`."""
        usual = generation == self.generations(variant)[0]
        return variant.path.with_suffix(".out" if usual else f".{generation}.out")

    def output(self, variant: Variant, generation: str) -> str:
        """Return the committed output: the usual one where the generation has none of its own."""
        usual = self.generations(variant)[0]
        for path in (self.output_path(variant, generation), self.output_path(variant, usual)):
            if path.exists():
                return read_text(path)
        return ""

    @property
    def settings(self) -> Path:
        return self.folder / "recipe.toml"

    @property
    def clients(self) -> dict[str, Variant]:
        return {variant.client: variant for variant in self.variants}

    def variant(self, client: str) -> Variant:
        if client not in self.clients:
            raise RecipeError(self.no_client(client))
        return self.clients[client]

    def file(self, name: str) -> Path:
        for path in self.support:
            if path.name == name:
                return path
        raise RecipeError(self.no_file(name))

    def no_client(self, client: str) -> str:
        return f"{self.name} has no client {client!r}. It has: {', '.join(self.clients)}."

    def no_file(self, name: str) -> str:
        known = ", ".join(path.name for path in self.support) or "none"
        return f"{self.name} has no support file {name!r}. It has: {known}."


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
    recipe = read(name, snippets)
    for _, fault in rules.faults(recipe, FAMILIES):
        raise RecipeError(fault)
    return recipe


def read(name: str, snippets: Path = SNIPPETS) -> Recipe:
    """Read one recipe, whatever rules its folder breaks.

    Raises:
        RecipeError: when it does not exist, or nothing can be made of its `recipe.toml`.
    """
    folder = snippets / name
    if not re.fullmatch(r"\w+/\w+", name) or not folder.is_dir():
        raise RecipeError(f"No recipe {name!r}. There are: {', '.join(names(snippets))}.")
    files = sorted(path for path in folder.iterdir() if path.is_file())
    variants = sorted(
        (Variant(name, path) for path in files if _is_variant(path)),
        key=lambda variant: (list(FAMILIES).index(variant.family.key), variant.client),
    )
    settings = rules.settings(name, folder / "recipe.toml")
    return Recipe(
        name,
        folder,
        tuple(variants),
        tuple(path for path in files if _is_support(path)),
        settings.get("absent", {}),
        settings.get("shown", {}),
        tuple(settings.get("direct", ())),
        tuple(settings.get("generations", ())),
    )


def _is_variant(path: Path) -> bool:
    family = FAMILIES.get(path.stem.partition("_")[0])
    return family is not None and path.suffix == family.suffix


def _is_support(path: Path) -> bool:
    return not (_is_variant(path) or path.name == "recipe.toml" or path.suffix == ".out")
