"""The files of a work folder, before it is saved or uploaded."""

import os
from pathlib import Path

SAVED = b"code;nom\n29019;Brest\n"
SCRIPT = b"print('bonjour')\n"
LONG_AGO = 1_700_000_000
SMALL_FILES = [f"mesures/{number:03}.json" for number in range(200)]


def fill(folder: Path) -> None:
    """Write a file that was saved long ago, a new one, and others not worth saving."""
    for name in ("projet/analyse.py", "projet/.git/config", ".venv/pyvenv.cfg", ".cache/uv/tag"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(SCRIPT)
    (folder / "communes.csv").write_bytes(SAVED)
    os.utime(folder / "communes.csv", (LONG_AGO, LONG_AGO))


def write_small_files(folder: Path) -> None:
    """Write many small files, each of which contains its own name."""
    (folder / "mesures").mkdir()
    for name in SMALL_FILES:
        (folder / name).write_text(name)
