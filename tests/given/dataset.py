"""The guide's test data set: what readers put under `guide/` in their own bucket, and on disk.

`python -m tests.given.dataset` writes it again; a test tells when that is needed.
"""

import functools
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from conf.model.recipes import ROOT, SNIPPETS
from tests.given import cordex, grids, tables, workfolder
from tests.lab.seed import seed

ARCHIVE = ROOT / "docs" / "guide.zip"
BUCKET = "camille/"
OWN = "camille/guide/notes.txt"
ROWS = 300
SAME_DAY = (2026, 5, 4, 12, 0, 0)


def in_bucket() -> dict[str, bytes]:
    """Return the contents of each key, all of them under `guide/`."""
    keys = dict(seed()["camille"])
    put = {
        "guide/donnees/communes.csv.gz": tables.french_csv(),
        "guide/donnees/ventes.csv": tables.sales(ROWS).to_csv(index=False).encode(),
        "guide/donnees/ventes.parquet": tables.parquet(tables.sales(ROWS)),
        "guide/donnees/ventes-2026/2026-05.parquet": tables.may(),
        "guide/rapports/2026.csv": b"an;total\n",
    }
    tables.put_months(lambda path, contents: put.update({path.removeprefix(BUCKET): contents}))
    years = {f"guide/climat/{name}": contents for name, contents in cordex.years().items()}
    store = grids.store_of(cordex.opened())
    return keys | put | years | {f"guide/climat/tas.zarr/{key}": store[key] for key in store}


def on_disk() -> dict[str, bytes]:
    """Return the contents of each file of the work folder."""
    small = {name: name.encode() for name in workfolder.SMALL_FILES}
    readings = {f"releves/{name}": contents for name, contents in workfolder.RELEVES.items()}
    files = {"communes.csv": (SNIPPETS / "objects/upload_file/communes.csv").read_bytes()}
    january = cordex.file(cordex.days(3 * 365 - 6, 3 * 365 + 31))
    grids = {"tas.nc": cordex.file(), "tas-2026-01.nc": january}
    return files | readings | small | grids | {"projet/analyse.py": workfolder.SCRIPT}


def archive() -> bytes:
    """Return the ZIP file that holds both, the same bytes each time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as data:
        for name, contents in sorted((in_bucket() | on_disk()).items()):
            data.writestr(zipfile.ZipInfo(name, SAME_DAY), contents, zipfile.ZIP_DEFLATED, 9)
    return file.getvalue()


@functools.cache
def contents() -> dict[str, bytes]:
    """Return what the archive of the site holds."""
    with zipfile.ZipFile(ARCHIVE) as data:
        return {name: data.read(name) for name in data.namelist()}


def paths() -> dict[str, bytes]:
    """Return the contents of each `bucket/key` that the archive is put to."""
    keys = contents().items()
    return {BUCKET + name: data for name, data in keys if name.startswith("guide/")}


def lay(folder: Path) -> None:
    """Have the archive in the folder, and the files of the work folder."""
    for name, data in contents().items():
        if not name.startswith("guide/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    lay_archive(folder)


def lay_archive(folder: Path) -> None:
    """Have the archive in the folder."""
    (folder / ARCHIVE.name).write_bytes(ARCHIVE.read_bytes())


def give(folder: Path, put: Callable[[str, bytes], None]) -> None:
    """Have the archive in the folder, its contents in the bucket, and a file of one's own."""
    lay_archive(folder)
    for path, data in paths().items():
        put(path, data)
    put(OWN, b"my own\n")


if __name__ == "__main__":
    ARCHIVE.write_bytes(archive())
