"""Runs a command: its duration, its peak memory and what it printed, as JSON.

A small process of its own: a child's peak counts what its parent held when it was born.

python -I -S timed.py REPORT COMMAND…
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

begun = time.perf_counter()
ran = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
seconds = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
report = {
    "code": ran.returncode,
    "seconds": seconds,
    "peak": peak * (1 if sys.platform == "darwin" else 1024),
    "printed": ran.stdout.decode(errors="replace"),
}
Path(sys.argv[1]).write_text(json.dumps(report))
