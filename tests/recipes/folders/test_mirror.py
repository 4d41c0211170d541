import os

from tests.given.workfolder import LONG_AGO
from tests.runner.variants import Task

BREST = b"date;mm\n2025-11-02;14.2\n"
RENNES = b"date;mm\n2026-05-01;3.8\n"
NANTES = b"date;mm\n2025-12-24;9.7\n"


def test_mirror(task: Task) -> None:
    def mirrored_once() -> None:
        releves = task.folder / "releves"
        (releves / "2026").mkdir(parents=True)
        (releves / "brest.csv").write_bytes(BREST)
        (releves / "2026" / "rennes.csv").write_bytes(RENNES)
        (releves / "nantes.csv").write_bytes(NANTES)
        os.utime(releves / "nantes.csv", (LONG_AGO, LONG_AGO))
        (releves / "brouillon.tmp").touch()
        task.put("camille/guide/releves/brest.csv", b"the former one")
        task.put("camille/guide/releves/nantes.csv", NANTES)
        task.put("camille/guide/releves/vannes.csv", b"no longer on disk")

    assert task.run(mirrored_once) == {
        "camille/guide/releves/2026/rennes.csv": RENNES,
        "camille/guide/releves/brest.csv": BREST,
        "camille/guide/releves/vannes.csv": None,
    }
