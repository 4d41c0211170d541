"""A service of the platform, in which a reader's programs run: the one way to run them."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from tests.lab import r
from tests.lab.lab import USUAL, Lab
from tests.lab.server import Credentials

SECONDS = 60


@dataclass(frozen=True)
class Completed:
    """A program that has ended: its exit code, all that it printed, the hosts it was refused."""

    code: int
    output: bytes
    refused: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.output.decode()


@dataclass
class Service:
    """A fresh home with a work folder, and the environment of a generation.

    `identity` stands in for the generation's own. `direct` services reach the storage without
    a proxy.
    """

    lab: Lab
    generation: str = USUAL
    identity: str | Credentials = ""
    direct: bool = False
    variables: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.home = self.lab.scratch("home-")
        self.folder = self.home / "work"
        self.folder.mkdir()

    @property
    def environment(self) -> dict[str, str]:
        """All the variables of its programs."""
        usual = self.lab.environment(self.generation, self.home, self.identity)
        return usual | (self.lab.direct if self.direct else {}) | self.variables

    def run(
        self,
        command: Sequence[str],
        seconds: float = SECONDS,
        variables: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> Completed:
        """Run a program in the work folder, or another, with more variables.

        Raises:
            TimeoutError: after `seconds`; the program is gone with all that it started.
        """
        environment = self.environment | dict(variables or {})
        self.lab.proxy.refused.clear()
        code, output = self.lab.run(command, folder or self.folder, environment, seconds)
        return Completed(code, output, tuple(self.lab.proxy.refused))


def typed(family: str, text: str) -> list[str]:
    """Return the command of a text that somebody types, in a family of clients."""
    match family:
        case "python":
            return [sys.executable, "-B", "-c", dedent(text)]
        case _:
            return ["bash", "-euo", "pipefail", "-c", dedent(text)]


def rscript() -> str:
    """Return R's program, where there is one."""
    found = r.installation()
    assert found, "who has no R does not get here"
    return found.rscript
