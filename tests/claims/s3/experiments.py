"""What each experiment gives to a tool, how the experiments run, and the row that they make.

An experiment gives all but what it is about: that, it gives in the one way that it tries.
"""

import json
import re
import secrets
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.claims.s3.tools import PYTHON, Tool
from tests.lab import USUAL, Lab, r
from tests.runner.outputs import redact

TIMEOUT_SECONDS = 60
FORKS = Path(__file__).with_name("forks.py")
FOLDER = "guide/diffusion"
CERTIFICATES = ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")
FORMS = {(True, True): "les deux", (True, False): "URL", (False, True): "hôte"}
"""What the page calls the addresses that a tool takes: with a scheme, without."""

Variables = dict[str, str]


class Experiments:
    """The experiments of one tool, by the names of the page's columns.

    The column `Adresse` has two: `URL` and `hôte`.
    """

    def __init__(self, platform: Lab, tool: Tool) -> None:
        self._platform = platform
        self._tool = tool
        self._address = f"127.0.0.1:{platform.server.port}"
        self._authority = str(platform.authority)
        self._proxy = {"HTTPS_PROXY": platform.proxy.url}
        # A name of its own: the proxy refuses it, and notes who was asked for.
        self._unknown_host = f"{secrets.token_hex(4)}.invalid"
        self._arguments = self._all_arguments()
        self._experiments = self._all_experiments()

    def row(self) -> dict[str, str]:
        """Run the experiments; return the tool's cells."""
        outputs = self.run(self._experiments)
        self._check(outputs["URL" if self._tool.takes_url else "hôte"])
        reads = {name: "Brest" in output for name, output in outputs.items()}
        cells = {name: "✓" if reads[name] else "–" for name in reads}
        form = FORMS[reads["URL"], reads["hôte"]]
        del cells["URL"], cells["hôte"]
        return cells | {
            "Adresse": form,
            "Région à donner": "non" if reads["Région à donner"] else "oui",
            "Style chemin": self._path_style(outputs["Style chemin"]),
        }

    def _all_arguments(self) -> dict[str, Variables]:
        """Return all that the tool can be given, by what it is about."""
        permanent = self._platform.identities["onyxia"]
        return {
            "endpoint": {"ENDPOINT": self._form(self._address)},
            "region": {"REGION": "us-east-1"},
            "keys": {"KEY": permanent.access_key, "SECRET": permanent.secret_key},
            "style": {"STYLE": "path"},
            "certificates": {"CA": self._authority} | dict.fromkeys(CERTIFICATES, self._authority),
            # Whoever leaves the platform for Amazon is stopped here.
            "proxy": self._proxy | {"no_proxy": "127.0.0.1"},
        }

    def _all_experiments(self) -> dict[str, Variables]:
        url = f"https://{self._address}"
        session = self._platform.identities["onyxia-session"]
        behind_proxy = self._form("minio.lab.example.net")  # a name that only the proxy knows
        return {
            "URL": self.without("endpoint", ENDPOINT=url),
            "hôte": self.without("endpoint", ENDPOINT=self._address),
            "Région à donner": self.without("region"),
            "Style chemin": self.without("style", ENDPOINT=self._form(self._unknown_host)),
            "AWS_ENDPOINT_URL": self.without("endpoint", AWS_ENDPOINT_URL=url),
            "AWS_S3_ENDPOINT": self.without("endpoint", AWS_S3_ENDPOINT=self._address),
            "Clés": self.without("keys", **session.variables),
            "Profil": self.without("keys", **self.profile(session.profile)),
            **{
                name: self.without("certificates", **{name: self._authority})
                for name in CERTIFICATES
            },
            "HTTPS_PROXY": self.without("proxy", ENDPOINT=behind_proxy, **self._proxy),
        }

    def without(self, subject: str, **variables: str) -> Variables:
        """Return all arguments but those of a subject, and these variables."""
        environment = {"HOME": str(self._platform.scratch("home-")), "FOLDER": FOLDER}
        for about, arguments in self._arguments.items():
            if about != subject:
                environment |= arguments
        return environment | variables

    def _form(self, host: str) -> str:
        """Return the address of a host in the form that the tool takes."""
        return f"https://{host}" if self._tool.takes_url else host

    def profile(self, text: str) -> Variables:
        """Return the variables of a home that has this profile, under the name perso."""
        home = self._platform.scratch("home-")
        (home / ".aws").mkdir()
        profile = text.replace("[default]", "[perso]")
        (home / ".aws" / "credentials").write_text(profile, encoding="utf-8")
        return {"HOME": str(home), "AWS_PROFILE": "perso"}

    def _check(self, output: str) -> None:
        """Make sure that the tool reads when it is given all: else no cell means anything."""
        assert "Brest" in output, self._redact(output)

    def _path_style(self, output: str) -> str:
        """Say whether it asks a host by its name, or by a name that begins with the bucket's."""
        refused = " ".join(self._platform.proxy.refused)
        hosts = set(re.findall(rf"[\w.-]*{self._unknown_host}", f"{output} {refused}"))
        assert hosts in ({self._unknown_host}, {f"camille.{self._unknown_host}"}), hosts
        return "✓" if hosts == {self._unknown_host} else "–"

    def run(self, experiments: Mapping[str, Variables]) -> dict[str, str]:
        """Return what the tool prints in each experiment."""
        environments = {name: self._bare | each for name, each in experiments.items()}
        if self._tool.client == "python":
            return self._run_forks(environments)
        with ThreadPoolExecutor(4) as pool:
            outputs = pool.map(partial(self._run_program, self._command), environments.values())
            return dict(zip(environments, outputs, strict=True))

    def _run_forks(self, environments: Mapping[str, Variables]) -> dict[str, str]:
        request = self._platform.scratch("request-") / "request.json"
        contents = {
            "program": PYTHON + self._tool.text,
            "modules": self._tool.modules,
            "environments": environments,
        }
        request.write_text(json.dumps(contents))
        output = self._run_program([sys.executable, str(FORKS), str(request)], self._bare)
        answer = output.splitlines()[-1]
        assert answer.startswith("{"), self._redact(output)
        outputs: dict[str, str] = json.loads(answer)
        return outputs

    def _run_program(self, command: list[str], environment: Mapping[str, str]) -> str:
        folder = self._platform.scratch("work-")
        _, output = self._platform.run(command, folder, environment, TIMEOUT_SECONDS)
        return output.decode()

    @property
    def _bare(self) -> Variables:
        """The variables of a machine that knows no storage."""
        service = self._platform.environment(USUAL, self._platform.scratch("home-"))
        bare = {name: service[name] for name in ("PATH", "LANG")} | r.libraries()
        # Nobody waits for a second attempt, nor for Amazon's own machines.
        return bare | {"AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true"}

    @property
    def _command(self) -> list[str]:
        if self._tool.client == "r":
            installation = r.installation()
            assert installation, "R is not installed"
            return [installation.rscript, "-e", self._tool.text]
        return ["bash", "-euo", "pipefail", "-c", self._tool.text]

    def _redact(self, output: str) -> str:
        return redact(output, self._platform.identities.secrets)
