"""The machine's R, where there is one: no registry that the lab uses has it."""

import functools
import os
import shutil
import subprocess
from dataclasses import dataclass

PROBE = """
cat(paste(R.version$major, R.version$minor, sep = "."), "\\n", sep = "")
cat(.libPaths(), sep = ":")
found <- installed.packages()[, "Version"]
cat("", paste(names(found), found), sep = "\\n")
"""


@dataclass(frozen=True)
class Installation:
    """Rscript, R's version, where its packages are and which."""

    rscript: str
    version: str
    libraries: str
    packages: dict[str, str]


@functools.cache
def installation() -> Installation | None:
    """Return the R of this machine's PATH, or None."""
    if not (rscript := shutil.which("Rscript")):
        return None
    # The user's own library is found by HOME; other variables change nothing in the lab.
    environment = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
    command = [rscript, "--no-init-file", "-e", PROBE]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    version, libraries, *packages = answer.stdout.splitlines()
    return Installation(
        rscript, version, libraries, dict(line.split(" ", 1) for line in packages if line)
    )


def libraries() -> dict[str, str]:
    """Return the variable that shows a fresh HOME the packages of the user's own."""
    found = installation()
    return {"R_LIBS": found.libraries} if found else {}
