"""The files of a work folder, before it is saved or uploaded."""

import os
from collections.abc import Callable
from pathlib import Path

SAVED = b"code;nom\n29019;Brest\n"
SCRIPT = b"print('bonjour')\n"
NOT_SAVED = (
    *("projet/.git/config", ".venv/pyvenv.cfg", ".cache/uv/tag"),
    *(
        "projet/rapport.env",
        ".env",
        ".env.local",
        ".Renviron",
        "projet/cle.pem",
        "projet/a.key",
        ".aws/credentials",
        ".ssh/id",
    ),
)
LONG_AGO = 1_700_000_000
SMALL_FILES = [f"mesures/{number:03}.json" for number in range(200)]
RELEVES = {
    "brest.csv": b"date;mm\n2025-11-02;14.2\n",
    "2026/rennes.csv": b"date;mm\n2026-05-01;3.8\n",
    "nantes.csv": b"date;mm\n2025-12-24;9.7\n",
}


def fill(folder: Path) -> None:
    """Write a file that was saved long ago, a new one, others not worth saving, and secrets."""
    for name in ("projet/analyse.py", *NOT_SAVED):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"KEY=1\n" if name in NOT_SAVED else SCRIPT)
    (folder / "communes.csv").write_bytes(SAVED)
    os.utime(folder / "communes.csv", (LONG_AGO, LONG_AGO))


def write_small_files(folder: Path) -> None:
    """Write many small files, each of which contains its own name."""
    (folder / "mesures").mkdir()
    for name in SMALL_FILES:
        (folder / name).write_text(name)


def mirror_once(folder: Path, put: Callable[[str, bytes], None]) -> None:
    """Write `releves`, and in the bucket what a former mirror of it left."""
    releves = folder / "releves"
    (releves / "2026").mkdir(parents=True)
    for name, contents in RELEVES.items():
        (releves / name).write_bytes(contents)
    os.utime(releves / "nantes.csv", (LONG_AGO, LONG_AGO))
    (releves / "brouillon.tmp").touch()
    put("camille/guide/releves/brest.csv", b"the former one")
    put("camille/guide/releves/nantes.csv", RELEVES["nantes.csv"])
    put("camille/guide/releves/vannes.csv", b"no longer on disk")


def mirrored(put: Callable[[str, bytes], None]) -> None:
    """Have in the bucket what a mirror of `releves` leaves, and the year before beside it."""
    for name, contents in RELEVES.items():
        put(f"camille/guide/releves/{name}", contents)
    put("camille/guide/releves-2025/brest.csv", RELEVES["brest.csv"])
