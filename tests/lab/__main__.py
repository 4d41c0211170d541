"""Builds what the lab lacks; opens a shell in the platform in a box, or has it stand.

python -m tests.lab
python -m tests.lab shell [--generation onyxia-v11] [COMMAND…]
python -m tests.lab stand COMMAND…
"""

import argparse
import os
import signal
import subprocess
import sys

from tests.lab import GENERATIONS, USUAL, LabError, lab, tools


def main() -> int:
    """Return the exit code: that of the command, or 1 with one line that says why."""
    parser = argparse.ArgumentParser(prog="python -m tests.lab")
    ways = parser.add_subparsers(dest="do")
    ways.add_parser("stand").add_argument("command", nargs=argparse.REMAINDER)
    in_box = ways.add_parser("shell", prog="nox -s shell --")
    in_box.add_argument("--generation", choices=GENERATIONS, default=USUAL)
    in_box.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args()
    try:
        if asked.do == "shell":
            return shell(asked.generation, asked.command)
        if asked.do == "stand":
            return stand(asked.command)
        tools.ensure()
        return 0
    except LabError as error:
        print(f"storage lab: {error}", file=sys.stderr)
        return 1


def stand(command: list[str]) -> int:
    """Run the command; the labs that it starts share one server, which stays up meanwhile."""
    with lab() as platform:
        return subprocess.run(command, env=os.environ | platform.stand()).returncode


def shell(generation: str, command: list[str]) -> int:
    """Run the command, or an interactive shell, as in a service of that generation."""
    with lab() as platform:
        facts = GENERATIONS[generation]
        environment = platform.environment(generation, platform.scratch("home-"))
        environment["TERM"] = os.environ.get("TERM", "dumb")
        folder = platform.scratch("work-")
        if command:
            return subprocess.run(command, env=environment, cwd=folder).returncode
        print(
            f"A service of {generation}: you are {facts['identity']}, the storage is "
            f"https://{facts['host']}, on MinIO in a {platform.server.how}.\n"
            "python, mc, aws and R work on it. exit or Ctrl-D leaves, and nothing stays."
        )
        environment["PS1"] = f"({generation}) $ "
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for what runs in the shell
        return subprocess.run(["bash", "--norc", "-i"], env=environment, cwd=folder).returncode


if __name__ == "__main__":
    sys.exit(main())
