"""Promises of the lab: nothing on the network, nothing left."""

import subprocess
from pathlib import Path

from tests.breaks.public import Copy, assert_green, assert_red

SERVER = "tests/lab/server.py"
LOOPBACK_TEST = ("tests/selftests/test_lab.py", "-k", "loopback_only")


def test_port_on_every_address(copy: Copy) -> None:
    copy.edit(SERVER, '("127.0.0.1", None)', '("0.0.0.0", None)')
    copy.edit(SERVER, 'f"127.0.0.1:{port}"', 'f"0.0.0.0:{port}"')
    assert_red(copy.pytest(*LOOPBACK_TEST), "DID NOT RAISE")
    copy.mend()
    assert_green(copy.pytest(*LOOPBACK_TEST))


def test_a_lab_that_fails_half_way_leaves_nothing(copy: Copy, tmp_path: Path) -> None:
    lay_out = "        _lay_out(folder, built)"
    copy.edit("tests/lab/lab.py", lay_out, "        raise LabError('half-way')")
    completed = copy.python("-m", "tests.lab", "shell", "true", TMPDIR=str(tmp_path))
    assert_red(completed, "storage lab: half-way")
    assert list(tmp_path.glob("storage-lab-*")) == []
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    assert str(tmp_path) not in listed
