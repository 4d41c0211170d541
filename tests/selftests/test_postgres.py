"""The database service of the lab ends with the lab."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from conf.model.recipes import ROOT

PROGRAM = """
import os, signal, sys
from tests.lab import lab

with lab() as platform:
    service = platform.postgres
    data = service.query("SHOW data_directory", "postgres").strip()
    print(service.variables["PGPORT"], data, flush=True)
    os.kill(os.getpid(), int(sys.argv[1]))
"""


@pytest.mark.parametrize("end", [signal.SIGCONT, signal.SIGKILL], ids=["leave", "kill"])
def test_nothing_remains_of_the_database(end: signal.Signals) -> None:
    command = [sys.executable, "-c", PROGRAM, str(end.value)]
    # The watchdog shares the program's output: its end is the watchdog's end.
    completed = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=60)
    port, data = completed.stdout.split()
    assert not Path(data).parent.exists()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(port))).close()
