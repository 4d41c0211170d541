"""A reader who types a few lines in a service, and what comes of it."""

from collections.abc import Callable
from io import BytesIO
from textwrap import dedent

from conf.model import recipes
from tests.lab import USUAL, Lab
from tests.lab.service import Service, typed
from tests.runner.claims import rscript as rscript
from tests.runner.outputs import redact

COMMUNES = b"code;nom\n01053;Bourg-en-Bresse\n29019;Brest\n"

Answer = tuple[int, str]
"""The exit code of a program and all that it printed."""


class Reader:
    """Somebody at work in a service, with communes.csv on its disk and a bucket as seeded."""

    def __init__(self, platform: Lab) -> None:
        self._platform = platform
        self.folder = platform.scratch("work-")
        (self.folder / "communes.csv").write_bytes(COMMUNES)
        self._strangers: set[str] = set()
        self._before = platform.buckets.reset()
        self._received = platform.proxy.received

    @property
    def bucket(self) -> dict[str, bytes | None]:
        """What has changed on the server: the contents written, None for what is gone."""
        return self._platform.buckets.changes(self._before)

    @property
    def disk(self) -> set[str]:
        """The files that have appeared on the service's disk."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix() for path in files} - {"communes.csv"}

    @property
    def received(self) -> int:
        """The bytes that the platform has sent."""
        return self._platform.proxy.received - self._received

    @property
    def strangers(self) -> list[str]:
        """The hosts asked for that are none of the platform."""
        return sorted(self._strangers)

    def type(self, client: str, text: str, **variables: str) -> Answer:
        """Type it in a client, by a name that a recipe's file may have: `python_boto3`."""
        family = client.partition("_")[0]
        clients = {"python": self.python, "r": self.r, "mc": self.shell, "aws": self.shell}
        return clients[family](text, **variables)

    def python(self, text: str, generation: str = USUAL, **variables: str) -> Answer:
        return self._run(typed("python", text), generation, variables)

    def shell(self, text: str, generation: str = "onyxia-v10", **variables: str) -> Answer:
        return self._run(typed("shell", text), generation, variables)

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
        self._platform.identities.client("onyxia").put_object(
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
        service = Service(self._platform, generation)
        # What is refused once is refused: no reader waits for the fifth attempt.
        once = {"AWS_MAX_ATTEMPTS": "1"} | variables
        completed = service.run(command, variables=once, folder=self.folder)
        self._strangers.update(completed.refused)
        return completed.code, redact(completed.text, self._platform.identities.secrets)
