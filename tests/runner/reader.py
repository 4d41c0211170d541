"""A reader who types a few lines in a service, and what comes of it."""

import sys
from collections.abc import Callable
from io import BytesIO
from textwrap import dedent

import pytest

from conf.model import recipes
from tests.lab import USUAL, Lab, r
from tests.runner.outputs import redact

COMMUNES = b"code;nom\n01053;Bourg-en-Bresse\n29019;Brest\n"
TIMEOUT_SECONDS = 60

Answer = tuple[int, str]
"""The exit code of a program and all that it printed."""


def rscript() -> str:
    """Return R's program; the test is skipped on a machine without R or aws.s3."""
    found = r.installation()
    if not found or "aws.s3" not in found.packages:
        pytest.skip("R package aws.s3 is not installed")
    return found.rscript


class Reader:
    """Somebody at work in a service, with communes.csv on its disk and a bucket as seeded."""

    def __init__(self, platform: Lab) -> None:
        self._platform = platform
        self._folder = platform.scratch("work-")
        (self._folder / "communes.csv").write_bytes(COMMUNES)
        platform.proxy.refused.clear()
        self._before = platform.buckets.reset()
        self._received = platform.proxy.received

    @property
    def bucket(self) -> dict[str, bytes | None]:
        """What has changed on the server: the contents written, None for what is gone."""
        return self._platform.buckets.changes(self._before)

    @property
    def disk(self) -> set[str]:
        """The files that have appeared on the service's disk."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return {path.relative_to(self._folder).as_posix() for path in files} - {"communes.csv"}

    @property
    def received(self) -> int:
        """The bytes that the platform has sent."""
        return self._platform.proxy.received - self._received

    @property
    def strangers(self) -> list[str]:
        """The hosts asked for that are none of the platform."""
        return sorted(set(self._platform.proxy.refused))

    def type(self, client: str, text: str, **variables: str) -> Answer:
        """Type it in a client, by a name that a recipe's file may have: `python_boto3`."""
        family = client.partition("_")[0]
        typed = {"python": self.python, "r": self.r, "mc": self.shell, "aws": self.shell}
        return typed[family](text, **variables)

    def python(self, text: str, generation: str = USUAL, **variables: str) -> Answer:
        return self._run([sys.executable, "-c", dedent(text)], generation, variables)

    def shell(self, text: str, generation: str = "onyxia-v10", **variables: str) -> Answer:
        return self._run(["bash", "-euo", "pipefail", "-c", dedent(text)], generation, variables)

    def r(self, text: str, **variables: str) -> Answer:
        command = [rscript(), "-e", f"library(aws.s3)\n{dedent(text)}"]
        return self._run(command, USUAL, variables)

    def recipe(self, name: str, client: str, **variables: str) -> str:
        """Run what readers copy; return what it prints."""
        recipe = recipes.load(name)
        if client in recipe.direct:
            variables = self.direct() | variables
        code, printed = self.type(client, recipe.variant(client).text, **variables)
        assert code == 0, printed
        return printed

    def put(self, key: str, contents: bytes) -> None:
        """Write an object through a client that is none of theirs."""
        self._platform.identities.client("camille").put_object(
            bucket_name="camille", object_name=key, data=BytesIO(contents), length=len(contents)
        )

    def given(self, prepare: Callable[[Lab], None]) -> None:
        """Have more on the server than the seed: none of it counts as a change."""
        prepare(self._platform)
        self._before = self._platform.buckets.listing()

    def direct(self) -> dict[str, str]:
        """The variables of a service that reaches its storage without a proxy."""
        return self._platform.direct

    def _run(self, command: list[str], generation: str, variables: dict[str, str]) -> Answer:
        environment = self._platform.environment(generation, self._platform.scratch("home-"))
        # What is refused once is refused: no reader waits for the fifth attempt.
        environment |= {"AWS_MAX_ATTEMPTS": "1"} | variables
        code, printed = self._platform.run(command, self._folder, environment, TIMEOUT_SECONDS)
        return code, redact(printed.decode(), self._platform.identities.secrets)
