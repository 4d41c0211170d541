"""Cleans up after the lab, whatever ends it: `with`, Ctrl-C, SIGTERM or kill -9.

A child process reads what to remove from a pipe. Only the lab holds the other end, so
end-of-file means that the lab is over. There is no other cleaning code.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

NOT_MADE_SECONDS = 2
REFUSED_SECONDS = 30


class Watchdog:
    """The lab's end of the pipe."""

    def __init__(self) -> None:
        self._failures, end = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-I", __file__, str(end)],
            stdin=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
            pass_fds=[end],
        )
        os.close(end)
        self._adopted: list[subprocess.Popen[bytes]] = []

    def watch(self, kind: str, name: object) -> None:
        """Have a `container`, a `database` or a `folder` removed at the end."""
        self._tell(f"+{kind} {name}")

    def adopt(self, leader: "subprocess.Popen[bytes]") -> None:
        """Have a process group killed at the end."""
        self._adopted.append(leader)
        self._tell(f"+group {leader.pid}")

    def dismiss(self, leader: "subprocess.Popen[bytes]") -> None:
        """Kill a process group now, and all that it left running."""
        _kill_group(str(leader.pid))
        self._tell(f"-group {leader.pid}")
        leader.wait()  # only now may another process get its number
        self._adopted.remove(leader)

    def close(self) -> None:
        """Remove everything now; return when it is done.

        Raises:
            LabError: when something could not be removed.
        """
        assert self._process.stdin
        self._process.stdin.close()
        with os.fdopen(self._failures) as end:
            failures = end.read().strip()
        self._process.wait()
        for leader in self._adopted:
            leader.wait()
        if failures:
            from tests.lab.errors import LabError  # the child process knows no package

            raise LabError(failures)

    def _tell(self, line: str) -> None:
        assert self._process.stdin
        # One write: a buffer, or a newline apart, would mix the lines of two threads.
        self._process.stdin.write(f"{line}\n".encode())


def _remove_container(name: str) -> None:
    """Insist: a busy engine refuses, or makes the container after its maker has gone."""
    import docker
    from requests.exceptions import RequestException

    begun = time.monotonic()
    while True:
        try:
            docker.from_env().api.remove_container(name, force=True, v=True)
            return
        except docker.errors.NotFound:
            if time.monotonic() - begun > NOT_MADE_SECONDS:
                return
        except (docker.errors.DockerException, RequestException):
            if time.monotonic() - begun > REFUSED_SECONDS:
                raise
        time.sleep(0.1)


def _kill_group(leader: str) -> None:
    with suppress(ProcessLookupError):
        os.killpg(int(leader), signal.SIGKILL)


def _remove_folder(path: str) -> None:
    shutil.rmtree(path, ignore_errors=True)


def _remove_database(path: str) -> None:
    """Have the server of `path`/data leave: killed, it would leave shared memory behind."""
    running = Path(path, "data", "postmaster.pid")
    deadline = time.monotonic() + 10
    with suppress(OSError, ValueError, IndexError):
        os.kill(int(running.read_text().split()[0]), signal.SIGQUIT)
        while running.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
    _remove_folder(path)


def _main(failures: int) -> int:
    watched: dict[tuple[str, str], None] = {}
    for line in sys.stdin:
        kind, _, name = line[1:].strip().partition(" ")
        if line[0] == "+":
            watched[kind, name] = None
        else:
            watched.pop((kind, name), None)
    removers = {
        "group": _kill_group,
        "container": _remove_container,
        "database": _remove_database,
        "folder": _remove_folder,
    }
    failed = False
    for kind, remove in removers.items():
        for watched_kind, name in watched:
            if watched_kind != kind:
                continue
            try:
                remove(name)
            except Exception as error:  # the rest must go all the same
                message = f"The {kind} {name} may remain: {error!r}. "
                print("storage lab:", message, file=sys.stderr)
                with suppress(OSError):  # the lab may have gone
                    os.write(failures, message.encode())
                failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(_main(int(sys.argv[1])))
