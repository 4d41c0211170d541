"""Traps: what a reader falls into, typed in the lab."""

import sys
from dataclasses import dataclass

import pytest

from tests.lab import USUAL, Lab, r

SECONDS = 60


@dataclass
class Reader:
    """Somebody who types a few lines in a service, at her bucket as it was seeded."""

    platform: Lab
    code: int = 0

    def python(self, text: str) -> str:
        """Return what the lines print."""
        return self._run([sys.executable, "-c", text], USUAL)

    def r(self, text: str) -> str:
        """Return what the lines print; skip where the machine has no aws.s3."""
        found = r.installation()
        if not found or "aws.s3" not in found.packages:
            pytest.skip("R with its package aws.s3 is not installed")
        return self._run([found.rscript, "-e", f"library(aws.s3)\n{text}"], USUAL)

    def shell(self, text: str) -> str:
        """Return what the lines print, in the generation whose images have mc."""
        return self._run(["bash", "-euo", "pipefail", "-c", text], "onyxia-v10")

    def type(self, client: str, text: str) -> str:
        """Return what the lines print in `client`: python, r or shell."""
        return {"python": self.python, "r": self.r, "shell": self.shell}[client](text)

    def _run(self, command: list[str], generation: str) -> str:
        lab = self.platform
        environment = lab.environment(generation, lab.scratch("home-"))
        self.code, printed = lab.run(command, lab.scratch("work-"), environment, SECONDS)
        return printed.decode()


@pytest.fixture
def reader(platform: Lab) -> Reader:
    platform.buckets.reset()
    return Reader(platform)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the traps to whole runs and to -k: alone they would start the lab each time."""
    if config.option.all or config.option.keyword:
        return
    traps = [item for item in items if "reader" in getattr(item, "fixturenames", ())]
    items[:] = [item for item in items if item not in traps]
    config.hook.pytest_deselected(items=traps)
