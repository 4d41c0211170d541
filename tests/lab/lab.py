"""The platform in a box: server, TLS, host names, users, buckets, a service's environment."""

import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

import trustme
import urllib3

from conf.model import platforms
from tests.lab import cluster, duck, postgres, r, server, tools
from tests.lab.buckets import Buckets
from tests.lab.cluster import Cluster
from tests.lab.errors import LabError
from tests.lab.identities import Identities
from tests.lab.postgres import Postgres
from tests.lab.proxy import Proxy
from tests.lab.server import Certificate, Credentials, Server
from tests.lab.tools import Tools
from tests.lab.trace import Trace
from tests.lab.watchdog import Watchdog

GENERATIONS = platforms.generations()
USUAL = "onyxia-v11"
AUTHORITY = "authority.pem"
TRUST = Path(__file__).with_name("trust")
STANDING = "STORAGE_LAB_STANDING"
ARROW_ABORTS = b"terminate called without an active exception\n"


@dataclass(frozen=True)
class Lab:
    """A running lab. Its server listens on 127.0.0.1 only."""

    server: Server
    buckets: Buckets
    identities: Identities
    proxy: Proxy
    tools: Tools
    folder: Path
    watchdog: Watchdog
    aborted: list[str] = field(default_factory=list)

    @property
    def authority(self) -> Path:
        """The private certificate authority (PEM)."""
        return self.folder / AUTHORITY

    def stand(self) -> dict[str, str]:
        """Let the labs of other programs share this server; return the variable they need."""
        file = self.folder / "standing.json"
        file.touch(mode=0o600)
        root = self.identities["root"]
        file.write_text(json.dumps({"server": asdict(self.server), "root": asdict(root)}))
        return {STANDING: str(file)}

    @property
    def direct(self) -> dict[str, str]:
        """The variables of a service that reaches its storage without a proxy."""
        address = f"https://127.0.0.1:{self.server.port}/"
        return {"AWS_ENDPOINT_URL": address, "no_proxy": "127.0.0.1"}

    @cached_property
    def trace(self) -> Trace:
        """What the server is asked for, from the first time on."""
        self.identities.introduce_issuer()  # restarts the server, which would wait for the trace
        return Trace(self.identities)

    @cached_property
    def postgres(self) -> Postgres:
        """A database service, launched when it is first asked for."""
        launched = postgres.start(self.watchdog)
        for program in ("psql", "pg_dump", "pg_restore"):
            (self.folder / "bin" / program).symlink_to(launched.programs / program)
        return launched

    def cluster(
        self, variables: Mapping[str, str], *options: str
    ) -> AbstractContextManager[Cluster]:
        """Start a Dask cluster whose workers get the network, `variables` and no more.

        They have no nanny and 1 GiB of memory, unless `options` say otherwise.

        Raises:
            LabError: when it is not ready in time.
        """
        usual = ("--no-nanny", "--memory-limit", "1GiB")
        known = {**self._machine(self.folder), **variables}
        return cluster.start(self.folder, known, usual + options, self.watchdog)

    def environment(
        self, generation: str, home: Path, identity: str | Credentials = ""
    ) -> dict[str, str]:
        """Return all the variables of a service of that generation, and no other.

        `identity` stands in for the generation's own. `home` gets the files of the generation:
        DuckDB's, and the authority where nothing trusts it yet.

        Raises:
            LabError: when the generation is not one of GENERATIONS.
        """
        if generation not in GENERATIONS:
            known = ", ".join(GENERATIONS)
            raise LabError(f"No generation {generation!r}. There are: {known}.")
        facts = GENERATIONS[generation]
        name = identity or facts["identity"]
        who = name if isinstance(name, Credentials) else self.identities[name]
        values = {
            "host": facts["host"],
            "access_key": who.access_key,
            "secret_key": who.secret_key,
            "session_token": who.session_token,
        }
        if "authority" in facts:
            shutil.copyfile(self.authority, home / facts["authority"])
        platform = {name: text.format(**values) for name, text in facts["variables"].items()}
        duck.install(home)
        if facts.get("duckdb"):
            duck.store_secret(home, platform, self.folder / "duckdb")
        return {
            **self._machine(home),
            **(self._trust() if "authority" not in facts else {}),
            **r.libraries(),
            **platform,
        }

    def _machine(self, home: Path) -> dict[str, str]:
        """What any machine of the platform has: a home, and its network."""
        return {
            "PATH": os.pathsep.join([str(self.folder / "bin"), os.defpath]),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            **dict.fromkeys(("HTTPS_PROXY", "https_proxy", "http_proxy"), self.proxy.url),
        }

    def _trust(self) -> dict[str, str]:
        """As Onyxia's PATH_TO_CA_BUNDLE does; SSL_CERT_FILE stands for the system's store."""
        return {
            "REQUESTS_CA_BUNDLE": str(self.authority),
            "SSL_CERT_FILE": str(self.authority),
            "R_PROFILE_USER": str(self.folder / "Rprofile"),
            "PYTHONPATH": str(TRUST),
        }

    def run(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float
    ) -> tuple[int, bytes]:
        """Run a reader's program in `folder`; return its exit code and all that it printed.

        About one program in a hundred that reads Parquet is aborted by Arrow's threads after
        its last line, as Python ends (pyarrow 26.0.1, seen on a busy machine). Such a program
        is run again, once, and counted in `aborted`.

        Raises:
            TimeoutError: after `seconds`; the program is gone with all that it started.
        """
        code, printed = self._run_once(command, folder, environment, seconds)
        if code == -signal.SIGABRT and printed.endswith(ARROW_ABORTS):
            self.aborted.append(" ".join(command))
            return self._run_once(command, folder, environment, seconds)
        return code, printed

    def _run_once(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float
    ) -> tuple[int, bytes]:
        with subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process:
            self.watchdog.adopt(process)
            try:
                printed, _ = process.communicate(timeout=seconds)
            except subprocess.TimeoutExpired:
                raise TimeoutError(f"still running after {seconds:.0f} s") from None
            finally:
                self.watchdog.dismiss(process)
        return process.returncode, printed

    def scratch(self, prefix: str) -> Path:
        """Return a fresh folder that goes when the lab goes."""
        return Path(tempfile.mkdtemp(prefix=prefix, dir=self.folder))


@contextmanager
def lab() -> Iterator[Lab]:
    """Start the platform in a box; leave nothing behind, whatever happens.

    Where another lab stands (see `Lab.stand`), its server is taken over with fresh buckets.

    Raises:
        LabError: when it cannot start; the message says what to do.
    """
    built = tools.ensure()
    with ExitStack() as stack:
        watchdog = Watchdog()
        stack.callback(watchdog.close)
        folder = Path(tempfile.mkdtemp(prefix="storage-lab-"))
        watchdog.watch("folder", folder)
        if standing := os.environ.get(STANDING):
            started, root = _join(Path(standing), folder)
        else:
            certificate = _certificate(folder)
            root = Credentials(f"root{secrets.token_hex(4)}", secrets.token_hex(20))
            started = server.start(built.minio, root, certificate, folder, watchdog)
        proxy = Proxy({facts["host"] for facts in GENERATIONS.values()}, started.port)
        stack.callback(proxy.close)
        # A server that is ready may still answer 503, with a Retry-After of a minute.
        patient = urllib3.Retry(
            connect=1,
            status=20,
            allowed_methods=None,
            status_forcelist=[503],
            backoff_factor=0.05,
            backoff_max=0.5,
            respect_retry_after_header=False,
        )
        authority = str(folder / AUTHORITY)
        pool = stack.enter_context(urllib3.PoolManager(ca_certs=authority, retries=patient))
        identities = Identities(started, root, pool)
        buckets = Buckets(identities.client("root"), identities.admin)
        _lay_out(folder, built)
        platform = Lab(started, buckets, identities, proxy, built, folder, watchdog)
        yield platform
        if "trace" in vars(platform):
            platform.trace.close()


def _certificate(folder: Path) -> Certificate:
    authority = trustme.CA()
    hosts = {facts["host"] for facts in GENERATIONS.values()}
    signed = authority.issue_cert("127.0.0.1", *sorted(hosts))
    file = folder / AUTHORITY
    authority.cert_pem.write_to_path(file)
    chain = b"".join(blob.bytes() for blob in signed.cert_chain_pems)
    return Certificate(chain, signed.private_key_pem.bytes(), file)


def _join(standing: Path, folder: Path) -> tuple[Server, Credentials]:
    """Return the server of the lab that stands, and its root."""
    known = json.loads(standing.read_text())
    shutil.copyfile(standing.with_name(AUTHORITY), folder / AUTHORITY)
    return Server(**known["server"]), Credentials(**known["root"])


def _lay_out(folder: Path, built: Tools) -> None:
    programs = folder / "bin"
    programs.mkdir()
    (programs / "mc").symlink_to(built.mc)
    (programs / "aws").symlink_to(built.aws)
    # A link to a virtual environment's Python would forget that environment.
    python = programs / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    # R's curl reads no variable for a private authority.
    (folder / "Rprofile").write_text(
        'if (requireNamespace("httr", quietly = TRUE))\n'
        f'  httr::set_config(httr::config(cainfo = "{folder}/authority.pem"))\n'
    )
