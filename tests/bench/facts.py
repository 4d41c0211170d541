"""What the results were measured on: the machine, the server, the versions."""

import importlib.metadata
import os
import platform as machine
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench.data import Scale
from tests.lab import GENERATIONS, Lab, tools

GENERATION = "onyxia-v10"  # the one whose services have mc's alias
PACKAGES = (
    *("s3fs", "boto3", "obstore", "pandas", "polars", "pyarrow", "duckdb"),
    *("xarray", "zarr", "icechunk", "dask"),
)
GIB = 1024**3


def direct(platform: Lab) -> dict[str, str]:
    """Return the environment of a service that reaches the server without the lab's proxy."""
    environment = platform.environment(GENERATION, platform.scratch("home-"))
    host, address = GENERATIONS[GENERATION]["host"], f"127.0.0.1:{platform.server.port}"
    return {
        name: value.replace(host, address)
        for name, value in environment.items()
        if not name.lower().endswith("_proxy")
    }


def of_lab(platform: Lab, scale: Scale) -> dict[str, Any]:
    """Return the date of a run in the lab, and what it was measured on."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "server": platform.server.how,
        "machine": {
            "processor": _processor(),
            "cores": os.cpu_count(),
            "memory": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB),
            "system": f"{machine.system()} {'.'.join(machine.release().split('.')[:2])}",
        },
        "versions": {
            **tools.versions(),
            **{name: importlib.metadata.version(name) for name in PACKAGES},
            "Python": machine.python_version(),
            "curl": _curl(),
        },
        "scale": vars(scale),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return machine.processor() or machine.machine()


def _curl() -> str:
    return subprocess.run(
        ["curl", "--version"], capture_output=True, text=True, check=True
    ).stdout.split()[1]
