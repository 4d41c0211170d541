"""Runs one variant in the lab, as a reader would in a service."""

import difflib
import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from urllib3.exceptions import HTTPError

from conf.model.recipes import OUTPUT_LINES, ROOT, Recipe, Variant
from tests.lab import Lab, r
from tests.runner.outputs import Rule, redact, stable

TIMEOUT_SECONDS = 120
# The examples of a module's docstrings, by pytest-sphinx: none collected is a failure.
EXAMPLES = ("pytest", "-c", os.devnull, "--rootdir", ".", "-p", "no:cacheprovider", "-p", "no:zarr",
            "--doctest-modules", "--import-mode", "importlib", "-q")  # fmt: skip


@dataclass
class Run:
    """A variant to run in one generation; what an effect test gets as `variant`.

    A test may set another `identity`, more `variables`, and the texts of files in the
    reader's `home`.
    """

    recipe: Recipe
    variant: Variant
    generation: str
    platform: Lab
    update: bool
    identity: str = ""
    home: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    printed: str | None = None
    fired: set[Rule] = field(default_factory=set)
    folder: Path = Path()

    @property
    def client(self) -> str:
        return self.variant.client

    def file(self, name: str) -> bytes:
        """Return the contents of one of the recipe's support files."""
        return self.recipe.file(name).read_bytes()

    def left(self, name: str) -> bytes:
        """Return the contents of a file that the variant left where it ran."""
        return (self.folder / name).read_bytes()

    def put(self, path: str, contents: bytes) -> None:
        """Have `bucket/key` in place before the variant runs."""
        self.platform.buckets.write(path, contents)

    def run(self, prepare: Callable[[], object] | None = None) -> dict[str, bytes | None]:
        """Run, compare the output, return the effect on the server.

        The effect maps each `bucket/key` that was written to its contents, and each that
        is gone to None. With --update the variant runs twice, and what it printed is
        written once the test has found its effect right. `prepare` is called before each
        run, once the buckets are as seeded and `folder` is there.
        """
        try:
            printed, effect = self._once(prepare)
        except HTTPError:
            self._fail("meets a server that no longer answers")
        self.printed = printed
        if self.update:
            again, _ = self._once(prepare)
            if again != printed:
                self._fail("prints something else each time", _difference(printed, again))
        elif printed != (expected := self.recipe.output(self.variant, self.generation)):
            accept = f"nox -s snippets -- --update -k '{self.recipe.folder.name} and {self.client}'"
            shown = f"{_difference(expected, printed)}\nIf that is right: {accept}"
            self._fail("prints something else than its page shows", shown)
        if printed.count("\n") > OUTPUT_LINES:
            self._fail(f"prints more than {OUTPUT_LINES} lines")
        return effect

    def _once(self, prepare: Callable[[], object] | None) -> tuple[str, dict[str, bytes | None]]:
        lab = self.platform
        before = lab.buckets.reset()
        home = lab.scratch("home-")
        folder = self.folder = home / "work"
        folder.mkdir()
        for path in self.recipe.support:
            shutil.copy(path, folder)
        for name, text in self.home.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text(text)
        if prepare:
            prepare()
            before = lab.buckets.listing()
        environment = lab.environment(self.generation, home, self.identity) | self.variables
        if self.client in self.recipe.direct:
            environment |= lab.direct
        lab.proxy.refused.clear()
        code, raw = self._execute(folder, environment)
        text, fired = stable(raw, self.variant.family.key, folder)
        self.fired |= fired
        if lab.proxy.refused:
            self._fail(f"calls {lab.proxy.refused[0]}, which is no host of the platform")
        if code:
            self._fail(f"ends with exit code {code} and says", text)
        if self.variant.defines_functions:
            text = ""  # what pytest says of examples that are right
        if redact(text, lab.identities.secrets) != text:
            self._fail("prints a secret", text)
        return text, lab.buckets.changes(before)

    def _execute(self, folder: Path, environment: dict[str, str]) -> tuple[int, bytes]:
        command = self._command(environment)
        try:
            return self.platform.run(command, folder, environment, TIMEOUT_SECONDS)
        except TimeoutError as error:
            self._fail(f"is {error}")

    def _command(self, environment: dict[str, str]) -> list[str]:
        path = self.variant.path
        match self.variant.family.key:
            case "python":
                environment["PYTHONPATH"] = str(ROOT)
                if self.variant.defines_functions:
                    return [sys.executable, "-B", "-m", *EXAMPLES, str(path)]
                module = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
                return [sys.executable, "-B", "-m", module]
            case "r":
                found = r.installation()
                assert found, "not-run variants do not get here"
                return [found.rscript, str(path)]
            case _:
                return ["bash", "-euo", "pipefail", str(path)]

    def _fail(self, what: str, printed: str = "") -> NoReturn:
        text = f"{self.recipe.name} {self.client} ({self.generation}) {what}\n{printed}"
        pytest.fail(redact(text, self.platform.identities.secrets), pytrace=False)


def _difference(expected: str, printed: str) -> str:
    lines = (expected.splitlines(), printed.splitlines())
    return "\n".join(difflib.unified_diff(*lines, "expected", "printed", lineterm=""))


def missing(variant: Variant) -> str:
    """Return what this machine lacks to run the variant: `R`, `R package arrow` or nothing.

    Only R may be missing: the lab builds or installs the rest.
    """
    if variant.family.key != "r":
        return ""
    if not (found := r.installation()):
        return "R"
    for package in needed_packages(variant.text):
        if package not in found.packages:
            return f"R package {package}"
    return ""


def needed_packages(text: str) -> list[str]:
    """Return the packages that an R text attaches with `library()`."""
    return re.findall(r"\blibrary\(([\w.]+)\)", text)
