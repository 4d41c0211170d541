"""Runs a command; writes its duration, its peak memory and its output, as JSON.

It is a small process of its own, since a child's peak counts the memory of the process that
started it.

python -I -S timed.py REPORT COMMAND…
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

begun = time.perf_counter()
completed = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
seconds = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
report = {
    "code": completed.returncode,
    "seconds": seconds,
    "peak": peak * (1 if sys.platform == "darwin" else 1024),
    "printed": completed.stdout.decode(errors="replace"),
}
Path(sys.argv[1]).write_text(json.dumps(report))
