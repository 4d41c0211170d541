"""The smallest policy that each variant was run with: one file, written by `--rights`."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from conf.model.recipes import ROOT, Recipe, Variant

PATH = ROOT / "snippets" / "rights.toml"

Rights = tuple[str, ...]
"""An action and what it is done to, each: `s3:PutObject camille/guide/*`."""


def read(path: Path = PATH) -> dict[str, Rights]:
    """Return the rights of each variant, by its name."""
    if not path.exists():
        return {}
    stored = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: tuple(rights) for name, rights in stored.items()}


def write(known: Mapping[str, Iterable[str]], path: Path = PATH) -> None:
    """Replace the file's rights."""
    lines = []
    for name, rights in sorted(known.items()):
        lines += [f'"{name}" = [', *(f'    "{right}",' for right in sorted(rights)), "]"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def of_recipe(recipe: Recipe) -> dict[Rights, list[str]]:
    """Return the clients of a recipe by the rights that they need."""
    known = read()
    clients: dict[Rights, list[str]] = defaultdict(list)
    for variant in recipe.variants:
        if name(variant) in known:
            clients[known[name(variant)]].append(variant.client)
    return dict(clients)


def name(variant: Variant) -> str:
    """Return how the file calls a variant."""
    return f"{variant.recipe} {variant.client}"


def policy(rights: Iterable[str]) -> dict[str, Any]:
    """Return the policy that gives these rights and no other."""
    actions = defaultdict(list)
    for right in sorted(rights):
        action, _, resource = right.partition(" ")
        actions[resource].append(action)
    statements = [
        {"Effect": "Allow", "Action": of_resource, "Resource": [f"arn:aws:s3:::{resource}"]}
        for resource, of_resource in sorted(actions.items())
    ]
    return {"Version": "2012-10-17", "Statement": statements}
