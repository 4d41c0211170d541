"""The tables of the S3 page: each cell is what the tool does on a server."""

import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path

import pytest

from conf.model.recipes import ROOT
from tests.claims.s3.experiments import PYTHON, TOOLS, Tool
from tests.lab import USUAL, Lab, r
from tests.runner.outputs import redact
from tests.runner.reader import rscript

TIMEOUT_SECONDS = 60
NOWHERE = "nowhere.invalid"
CERTIFICATES = ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")

Variables = dict[str, str]


@cache
def tables() -> dict[str, dict[str, str]]:
    """Return what the page says of each tool: its cells by the names of their columns."""
    found: dict[str, dict[str, str]] = {}
    header: list[str] = []
    for line in (ROOT / "docs" / "s3.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace("`", "") for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or set(line) <= set("|- :"):
            continue
        if cells[0] == "Outil":
            header = cells
        elif header and (tool := cells[0]) in TOOLS:
            found.setdefault(tool, {}).update(zip(header[1:], cells[1:], strict=True))
    return found


class Experiment:
    """One tool on the server, told all but what an experiment is about."""

    def __init__(self, platform: Lab, tool: Tool) -> None:
        self._platform = platform
        self._tool = tool
        authority = str(platform.authority)
        permanent = platform.identities["camille"]
        self._address = f"127.0.0.1:{platform.server.port}"
        self._scheme = "https://" if tool.wants_url else ""
        self._all: dict[str, Variables] = {
            "endpoint": {"ENDPOINT": self._scheme + self._address},
            "region": {"REGION": "us-east-1"},
            "keys": {"KEY": permanent.access_key, "SECRET": permanent.secret_key},
            "style": {"STYLE": "path"},
            "certificates": {"CA": authority, **dict.fromkeys(CERTIFICATES, authority)},
            # Whoever leaves the platform for Amazon is stopped here.
            "proxy": {"HTTPS_PROXY": platform.proxy.url, "no_proxy": "127.0.0.1"},
        }

    def told(self, *without: str, **variables: str) -> Variables:
        """Return all that the tool can be told, `without` some of it."""
        kept = (told for about, told in self._all.items() if about not in without)
        return {name: value for told in kept for name, value in told.items()} | variables

    def check(self) -> None:
        """Make sure that the tool reads when it is told all: else no cell means anything."""
        printed = self._printed(self.told())
        assert "Brest" in redact(printed, self._platform.identities.secrets)

    def form(self) -> str:
        """Which address its argument takes."""
        with_scheme = self._reads(self.told(ENDPOINT=f"https://{self._address}"))
        bare = self._reads(self.told(ENDPOINT=self._address))
        answers = {(True, True): "les deux", (True, False): "URL", (False, True): "hôte"}
        return answers[with_scheme, bare]

    def needs_region(self) -> str:
        return "non" if self._reads(self.told("region")) else "oui"

    def path_style(self) -> str:
        """Whether it asks a host by its name, or by a name that begins with the bucket's."""
        told = self.told("style", ENDPOINT=self._scheme + NOWHERE)
        printed = self._printed(told) + " ".join(self._platform.proxy.refused)
        hosts = set(re.findall(rf"[\w.-]*{NOWHERE}", printed))
        assert hosts in ({NOWHERE}, {f"camille.{NOWHERE}"})
        return "✓" if hosts == {NOWHERE} else "–"

    def endpoint_url(self) -> str:
        return self._finds(self.told("endpoint", AWS_ENDPOINT_URL=f"https://{self._address}"))

    def s3_endpoint(self) -> str:
        return self._finds(self.told("endpoint", AWS_S3_ENDPOINT=self._address))

    def environment_keys(self) -> str:
        """The three variables, as a platform sets them."""
        made = self._platform.identities["camille-session"]
        return self._finds(self.told("keys", **made.variables))

    def profile(self) -> str:
        """A profile of ~/.aws/credentials."""
        made = self._platform.identities["camille-session"]
        home = self._platform.scratch("home-")
        (home / ".aws").mkdir()
        text = made.profile.replace("[default]", "[camille]")
        (home / ".aws" / "credentials").write_text(text)
        return self._finds(self.told("keys", AWS_PROFILE="camille"), home)

    def certificate(self, variable: str) -> str:
        only = {variable: str(self._platform.authority)}
        return self._finds(self.told("certificates", **only))

    def https_proxy(self) -> str:
        """A name that only the proxy knows."""
        told = self.told("proxy", ENDPOINT=f"{self._scheme}minio.lab.exemple.fr")
        return self._finds(told | {"HTTPS_PROXY": self._platform.proxy.url})

    def all_cells(self) -> dict[str, str]:
        """Return the row as it ought to be."""
        experiments: dict[str, Callable[[], str]] = {
            "Adresse": self.form,
            "Région à donner": self.needs_region,
            "Style chemin": self.path_style,
            "AWS_ENDPOINT_URL": self.endpoint_url,
            "AWS_S3_ENDPOINT": self.s3_endpoint,
            "Clés": self.environment_keys,
            "Profil": self.profile,
            **{name: partial(self.certificate, name) for name in CERTIFICATES},
            "HTTPS_PROXY": self.https_proxy,
        }
        with ThreadPoolExecutor(6) as pool:
            answers = {name: pool.submit(ask) for name, ask in experiments.items()}
        return {name: answer.result() for name, answer in answers.items()}

    def _finds(self, variables: Variables, home: Path | None = None) -> str:
        return "✓" if self._reads(variables, home) else "–"

    def _reads(self, variables: Variables, home: Path | None = None) -> bool:
        return "Brest" in self._printed(variables, home)

    def _printed(self, variables: Variables, home: Path | None = None) -> str:
        service = self._platform.environment(USUAL, home or self._platform.scratch("home-"))
        bare = {name: service[name] for name in ("PATH", "HOME", "LANG")} | r.libraries()
        # Nobody waits for a second attempt, nor for Amazon's own machines.
        bare |= {"AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true"}
        folder = self._platform.scratch("work-")
        environment = bare | variables
        _, printed = self._platform.run(self._command(), folder, environment, TIMEOUT_SECONDS)
        return printed.decode()

    def _command(self) -> list[str]:
        match self._tool.client:
            case "python":
                return [sys.executable, "-c", PYTHON + self._tool.text]
            case "r":
                return [rscript(), "-e", self._tool.text]
            case _:
                return ["bash", "-euo", "pipefail", "-c", self._tool.text]


def test_the_page_has_a_row_for_each_tool() -> None:
    assert list(tables()) == list(TOOLS)


@pytest.mark.parametrize("name", TOOLS)
def test_each_cell_is_what_the_tool_does(platform: Lab, name: str) -> None:
    platform.buckets.reset()
    platform.proxy.refused.clear()
    experiment = Experiment(platform, TOOLS[name])
    experiment.check()
    assert tables()[name] == experiment.all_cells()
