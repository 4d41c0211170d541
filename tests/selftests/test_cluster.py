"""The Dask cluster of the lab ends with the lab, and only this machine reaches it."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from conf.model.recipes import ROOT
from tests.lab import Lab

PROGRAM = """
import os, signal, sys
from tests.lab import lab

with lab() as platform, platform.cluster({}) as cluster:
    print(cluster.address.rpartition(":")[2], *cluster.homes.values(), flush=True)
    os.kill(os.getpid(), int(sys.argv[1]))
"""


@pytest.mark.parametrize("end", [signal.SIGCONT, signal.SIGKILL], ids=["leave", "kill"])
def test_nothing_remains_of_the_cluster(end: signal.Signals) -> None:
    command = [sys.executable, "-c", PROGRAM, str(end.value)]
    # The watchdog shares the program's output: its end is the watchdog's end.
    completed = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=60)
    port, *homes = completed.stdout.split()
    assert len(homes) == 2
    assert not any(Path(home).exists() for home in homes)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port))).close()


def test_only_this_machine_reaches_it(platform: Lab) -> None:
    psutil = pytest.importorskip("psutil")  # distributed brings it
    with platform.cluster({}):
        programs = [child for child in psutil.Process().children() if "dask" in child.cmdline()]
        sockets = [socket for program in programs for socket in program.net_connections("inet")]
    assert len(programs) == 3
    assert {socket.laddr.ip for socket in sockets} == {"127.0.0.1"}
