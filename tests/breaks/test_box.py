"""Promises of the lab: nothing on the network, nothing left."""

import os
import subprocess
import sys
from pathlib import Path

from tests.breaks.public import assert_red, edit, run_tests


def test_port_on_every_address(copy: Path) -> None:
    edit(copy / "tests/lab/server.py", '("127.0.0.1", None)', '("0.0.0.0", None)')
    edit(copy / "tests/lab/server.py", 'f"127.0.0.1:{port}"', 'f"0.0.0.0:{port}"')
    assert_red(run_tests(copy, "loopback_only"), "DID NOT RAISE")


def test_a_lab_that_fails_half_way_leaves_nothing(copy: Path, tmp_path: Path) -> None:
    edit(
        copy / "tests/lab/lab.py",
        "        _lay_out(folder, built)",
        "        raise LabError('half-way')",
    )
    told = subprocess.run(
        [sys.executable, "-m", "tests.lab", "shell", "true"],
        cwd=copy,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert_red(told, "storage lab: half-way")
    assert list(tmp_path.glob("storage-lab-*")) == []
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout
    assert str(copy) not in listed
