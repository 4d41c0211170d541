"""Runs one variant in the lab, as a reader would in a service."""

import difflib
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from urllib3.exceptions import HTTPError

from conf.model import rights
from conf.model.recipes import Recipe, Variant
from conf.model.rights import Rights
from conf.model.rules import OUTPUT_LINES
from tests.lab import GENERATIONS, Lab
from tests.lab.service import Completed, Service, rscript
from tests.runner import neighbours
from tests.runner.least import least
from tests.runner.outputs import Rule, redact, stable

TIMEOUT_SECONDS = 120
FIND_RIGHTS = "If it needs more: nox -s snippets -- --rights -k <task>"
OWNER, SESSION = "onyxia", "onyxia-session"


@dataclass
class Task:
    """A variant to run in one generation: what an effect test gets as `task`.

    A test may set another `identity`, more `variables`, and the texts of files in the
    reader's `home`. Where it is `crowded`, neighbours with strange names lie where it works,
    and its output, which may list them, is not compared. It runs with its `rights` and no
    more, where they are known; with `limit` they are looked for.
    """

    recipe: Recipe
    variant: Variant
    generation: str
    platform: Lab
    test: str
    update: bool = False
    crowded: bool = False
    limit: bool = False
    rights: Rights | None = None
    identity: str = ""
    home: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    printed: str | None = None
    effect: dict[str, bytes | None] = field(default_factory=dict)
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
            if self.limit:
                self.rights = self._least(prepare)
            printed, effect = self._once(prepare)
        except HTTPError:
            self._fail("meets a server that no longer answers")
        if self.update:
            again, _ = self._once(prepare)
            if again != printed:
                self._fail("prints something else each time", _difference(printed, again))
        elif self.crowded:
            self.printed = printed
            return effect
        elif printed != (expected := self.recipe.output(self.variant, self.generation)):
            accept = f"nox -s snippets -- --update -k '{self.test}'"
            shown = f"{_difference(expected, printed)}\nIf that is right: {accept}"
            self._fail("prints something else than its page shows", shown)
        if printed.count("\n") > OUTPUT_LINES:
            self._fail(f"prints more than {OUTPUT_LINES} lines")
        self.printed, self.effect = printed, effect
        return effect

    @property
    def _is_session(self) -> bool:
        usual = GENERATIONS[self.generation]["identity"]
        return (self.identity or usual) == SESSION

    def _least(self, prepare: Callable[[], object] | None) -> Rights | None:
        if not self._is_session:
            return None
        who = self.platform.identities[SESSION].access_key
        self.platform.trace.calls(who)
        printed, effect = self._once(prepare)
        calls = self.platform.trace.calls(who)

        def attempt(some: Rights) -> bool:
            self.rights = some
            try:
                again, left = self._once(prepare)
            except pytest.fail.Exception:
                return False
            return (again, len(left)) == (printed, len(effect))

        return least(calls, attempt)

    def _once(self, prepare: Callable[[], object] | None) -> tuple[str, dict[str, bytes | None]]:
        lab = self.platform
        before = lab.buckets.reset()
        direct = self.client in self.recipe.direct
        service = Service(lab, self.generation, direct=direct, variables=self.variables)
        self.folder = service.folder
        for path in self.recipe.support:
            shutil.copy(path, service.folder)
        for name, text in self.home.items():
            (service.home / name).parent.mkdir(parents=True, exist_ok=True)
            (service.home / name).write_text(text)
        if prepare:
            prepare()
            before = lab.buckets.listing()
        if self.crowded:
            neighbours.lay(self.recipe, self.variant, lab, service.folder)
            before = lab.buckets.listing()
        service.identity = self.identity
        if self.rights is not None and self._is_session:
            service.identity = lab.identities.limited(OWNER, rights.policy(self.rights))
        completed = self._execute(service)
        if self.crowded and (lost := neighbours.lost(self.recipe, service.folder)):
            self._fail(f"touches files that it does not name: {lost}")
        return self._printed(completed), lab.buckets.changes(before)

    def _execute(self, service: Service) -> Completed:
        snippets = self.platform.scratch("snippets-")
        command = self._command(self._lay_out(snippets))
        paths = [str(snippets), service.environment.get("PYTHONPATH", "")]
        try:
            return service.run(command, TIMEOUT_SECONDS, {"PYTHONPATH": os.pathsep.join(paths)})
        except TimeoutError as error:
            self._fail(f"is {error}")

    def _lay_out(self, snippets: Path) -> Path:
        """Copy the text and what stands beside it, and nothing else of the repository.

        Return where the text stands: as the report knows it, even if it was edited since.
        """
        path = snippets / "snippets" / self.recipe.name / self.variant.path.name
        path.parent.mkdir(parents=True)
        path.write_text(self.variant.text, encoding="utf-8", newline="")
        for support in self.recipe.support:
            shutil.copy(support, path.parent)
        return path

    def _command(self, path: Path) -> list[str]:
        recipe = self.recipe.name.replace("/", ".")
        match self.variant.family.key:
            case "python":
                return [sys.executable, "-B", "-m", f"snippets.{recipe}.{self.client}"]
            case "r":
                return [rscript(), str(path)]
            case _:
                return ["bash", "-euo", "pipefail", str(path)]

    def _printed(self, completed: Completed) -> str:
        text, fired = stable(completed.output, self.variant.family.key, self.folder)
        self.fired |= fired
        if completed.refused:
            self._fail(f"calls {completed.refused[0]}, which is no host of the platform")
        if completed.code:
            denied = f"{text}\nIt had only its rights of snippets/rights.toml. {FIND_RIGHTS}"
            shown = text if self.rights is None else denied
            self._fail(f"ends with exit code {completed.code} and says", shown)
        if redact(text, self.platform.identities.secrets) != text:
            self._fail("prints a secret", text)
        return text

    def _fail(self, what: str, printed: str = "") -> NoReturn:
        text = f"{self.recipe.name} {self.client} ({self.generation}) {what}\n{printed}"
        pytest.fail(redact(text, self.platform.identities.secrets), pytrace=False)


def _difference(expected: str, printed: str) -> str:
    lines = (expected.splitlines(), printed.splitlines())
    return "\n".join(difflib.unified_diff(*lines, "expected", "printed", lineterm=""))
