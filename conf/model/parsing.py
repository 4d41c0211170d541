"""Checks the syntax of the files that pages show but that cannot be run."""

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import yaml


def _bash(text: str) -> None:
    checked = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True)
    if checked.returncode:
        raise ValueError(checked.stderr.strip())


def _r(text: str) -> None:
    from tree_sitter_language_pack import get_parser  # only who shows such a file pays for it

    if get_parser("r").parse(text.encode()).root_node.has_error:
        raise ValueError("this is not R")


PARSERS: dict[str, Callable[[str], object]] = {
    ".json": json.loads,
    ".R": _r,
    ".sh": _bash,
    ".toml": tomllib.loads,
    ".yml": yaml.safe_load,
}


def fault(path: Path) -> str:
    """Return what is wrong with a file's syntax, in one line; nothing when it parses."""
    if path.suffix not in PARSERS:
        return f"nothing here parses it; what can be: {', '.join(PARSERS)}"
    try:
        PARSERS[path.suffix](path.read_bytes().decode())
    except (ValueError, yaml.YAMLError) as error:
        return " ".join(str(error).split())
    return ""
