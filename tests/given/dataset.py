"""The guide's test data set: what readers put under `guide/` in their own bucket, and on disk.

`python -m tests.given.dataset` writes it again; a test tells when that is needed.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from conf.model.recipes import ROOT, SNIPPETS
from tests.given import cordex, tables, workfolder
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
    }
    tables.put_months(lambda path, contents: put.update({path.removeprefix(BUCKET): contents}))
    return keys | put


def on_disk() -> dict[str, bytes]:
    """Return the contents of each file of the work folder."""
    small = {name: name.encode() for name in workfolder.SMALL_FILES}
    readings = {f"releves/{name}": contents for name, contents in workfolder.RELEVES.items()}
    files = {"communes.csv": (SNIPPETS / "objects/upload_file/communes.csv").read_bytes()}
    return files | readings | small | {"tas.nc": cordex.file()}


def archive() -> bytes:
    """Return the ZIP file that holds both, the same bytes each time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as data:
        for name, contents in sorted((in_bucket() | on_disk()).items()):
            data.writestr(zipfile.ZipInfo(name, SAME_DAY), contents, zipfile.ZIP_DEFLATED, 9)
    return file.getvalue()


def contents() -> dict[str, bytes]:
    """Return what the archive of the site holds."""
    with zipfile.ZipFile(ARCHIVE) as data:
        return {name: data.read(name) for name in data.namelist()}


def paths() -> dict[str, bytes]:
    """Return the contents of each `bucket/key` that the archive is put to."""
    keys = contents().items()
    return {BUCKET + name: data for name, data in keys if name.startswith("guide/")}


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
