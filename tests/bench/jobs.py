"""The jobs of the clients: what is prepared, and how the result is checked."""

import io
import shutil
import tarfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench import data
from tests.bench.data import MIB, Scale
from tests.bench.place import Place

BATCH = 10_000


class Job:
    """A job: `lay_out` once; then for each run `clear`, the client, `done`.

    `amount` is how much a run does, in `unit`; `stored` is its size on the server, in
    mebibytes, where it is compressed. A job that takes long has fewer `rounds`.
    """

    name: str
    rounds = 5
    unit = ""
    amount = 0
    stored = 0

    def __init__(self, place: Place, folder: Path, scale: Scale) -> None:
        self.place, self.folder, self.scale = place, folder, scale

    def lay_out(self) -> None:
        """Prepare what the clients need, on the disk and on the server."""

    def clear(self) -> None:
        """Remove what the previous client wrote."""

    def done(self, printed: str) -> bool:
        """Return whether the client did the job."""
        return True

    @staticmethod
    def moves(scale: Scale) -> int:
        """Return about how many bytes a run transfers."""
        return 0

    @property
    def downloads(self) -> Path:
        """The folder that the clients download to: they call it `got`."""
        return self.folder / "got"

    def _empty_downloads(self) -> None:
        shutil.rmtree(self.downloads, ignore_errors=True)
        self.downloads.mkdir()

    def _configure_curl(
        self, method: str, names: Iterable[str], local: str, remote: str = ""
    ) -> None:
        """Write curl's list of transfers, with signed links, to or from the folder `remote`."""
        option = "upload-file" if method == "put_object" else "output"
        lines = []
        for name in names:
            lines += [
                f'{option} = "{local}/{name}"',
                f'url = "{self.place.link(method, f"{remote or self.name}/{name}")}"',
            ]
        (self.folder / f"{self.name}.conf").write_text("\n".join(lines), encoding="utf-8")


class Start(Job):
    """The program starts and ends."""

    name = "start"


class BigFile(Job):
    """The amount of the two jobs on a big file."""

    unit = "MiB"

    def lay_out(self) -> None:
        self.amount = self.scale.big

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.big * MIB


class Upload(BigFile):
    """A big file goes to the server."""

    name = "upload"

    def lay_out(self) -> None:
        super().lay_out()
        self._configure_curl("put_object", ["archive.bin"], ".")

    def clear(self) -> None:
        self.place.empty(self.name)

    def done(self, printed: str) -> bool:
        return self.place.sizes(self.name) == {"archive.bin": self.scale.big * MIB}


class Download(BigFile):
    """A big file comes from the server."""

    name = "download"

    def lay_out(self) -> None:
        super().lay_out()
        with (self.folder / "archive.bin").open("rb") as file:
            self.place.s3.upload_fileobj(
                file, self.place.bucket, self.place.key(f"{self.name}/archive.bin")
            )
        self._configure_curl("get_object", ["archive.bin"], "got")

    def clear(self) -> None:
        self._empty_downloads()

    def done(self, printed: str) -> bool:
        return (self.downloads / "archive.bin").stat().st_size == self.scale.big * MIB


class PutMany(Job):
    """Many small files go to the server."""

    name, unit = "put_many", "objects"

    def lay_out(self) -> None:
        self.amount = self.scale.files
        self._configure_curl("put_object", self._names, "small")

    def clear(self) -> None:
        self.place.empty(self.name)

    def done(self, printed: str) -> bool:
        return self.place.sizes(self.name) == dict.fromkeys(self._names, self.scale.file_size)

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.files * scale.file_size

    @property
    def _names(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "small").iterdir())


class GetMany(PutMany):
    """Many small files come from the server."""

    name = "get_many"

    def lay_out(self) -> None:
        super().lay_out()

        def put(name: str) -> None:
            self.place.put(f"{self.name}/{name}", (self.folder / "small" / name).read_bytes())

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(put, self._names))
        self._configure_curl("get_object", self._names, "got")

    def clear(self) -> None:
        self._empty_downloads()

    def done(self, printed: str) -> bool:
        sizes = {path.name: path.stat().st_size for path in self.downloads.iterdir()}
        return sizes == dict.fromkeys(self._names, self.scale.file_size)


class List(Job):
    """The objects of a folder are counted."""

    name, unit, rounds = "list", "objects", 3

    def lay_out(self) -> None:
        self.amount = self.scale.keys
        names = [f"{self.name}/{key}" for key in data.keys(self.scale)]
        for begin in range(0, len(names), BATCH):
            self._unpack(names[begin : begin + BATCH])
        # A server other than MinIO stores the archives as they are.
        if len(self.place.sizes(self.name)) != self.amount:
            with ThreadPoolExecutor(8) as pool:
                list(pool.map(lambda name: self.place.put(name, b"{}"), names))

    def done(self, printed: str) -> bool:
        return printed.split() == [str(self.amount)]

    def _unpack(self, names: list[str]) -> None:
        """Upload one archive, which MinIO unpacks: many objects in one request."""
        archive = io.BytesIO()
        with tarfile.open(fileobj=archive, mode="w") as tar:
            for name in names:
                entry = tarfile.TarInfo(self.place.key(name))
                entry.size = 2
                tar.addfile(entry, io.BytesIO(b"{}"))
        self.place.put("seed.tar", archive.getvalue(), Metadata={"snowball-auto-extract": "true"})


class Columns(Job):
    """Two columns of twenty are read, from CSV or from Parquet."""

    name = "columns"

    def lay_out(self) -> None:
        self._sum = data.sales(self.folder, self.scale)
        for name in ("ventes.csv", "ventes.parquet"):
            contents = (self.folder / name).read_bytes()
            self.place.put(f"{self.name}/{name}", contents)

    def done(self, printed: str) -> bool:
        return printed.split() == [str(self._sum)]

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.rows * data.ROW_BYTES


JOBS = (Start, Upload, Download, PutMany, GetMany, List, Columns)
