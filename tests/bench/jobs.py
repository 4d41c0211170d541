"""What the clients are asked to do: what they find, and whether they did it."""

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
    """A job: `lay_out` once, then `clear`, the client, `done` for each run.

    `amount` is how much a run does, in `unit`; `stored` is how many mebibytes that is on the
    server, where it is compressed. A job that takes long has fewer `rounds`.
    """

    name: str
    rounds = 5
    unit = ""
    amount = 0
    stored = 0

    def __init__(self, place: Place, folder: Path, scale: Scale) -> None:
        self.place, self.folder, self.scale = place, folder, scale

    def lay_out(self) -> None:
        """Put what the clients find, on the disk and on the server."""

    def clear(self) -> None:
        """Remove what the client before left."""

    def done(self, printed: str) -> bool:
        """Say whether the client did the job."""
        return True

    @staticmethod
    def moves(scale: Scale) -> int:
        """Return how many bytes a run moves, about."""
        return 0

    @property
    def got(self) -> Path:
        return self.folder / "got"

    def _fresh_folder(self) -> None:
        shutil.rmtree(self.got, ignore_errors=True)
        self.got.mkdir()

    def _configure_curl(
        self, method: str, names: Iterable[str], local: str, remote: str = ""
    ) -> None:
        """Say to curl, which has no keys, what goes where: `remote` is the job's own folder."""
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


class Upload(Job):
    """A big file goes to the server."""

    name, unit = "upload", "MiB"

    def lay_out(self) -> None:
        self.amount = self.scale.big
        self._configure_curl("put_object", ["archive.bin"], ".")

    def clear(self) -> None:
        self.place.empty(self.name)

    def done(self, printed: str) -> bool:
        return self.place.sizes(self.name) == {"archive.bin": self.scale.big * MIB}

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.big * MIB


class Download(Job):
    """A big file comes from the server."""

    name, unit = "download", "MiB"

    def lay_out(self) -> None:
        self.amount = self.scale.big
        with (self.folder / "archive.bin").open("rb") as file:
            self.place.s3.upload_fileobj(
                file, self.place.bucket, self.place.key(f"{self.name}/archive.bin")
            )
        self._configure_curl("get_object", ["archive.bin"], "got")

    def clear(self) -> None:
        self._fresh_folder()

    def done(self, printed: str) -> bool:
        return (self.got / "archive.bin").stat().st_size == self.scale.big * MIB

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.big * MIB


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
        self._fresh_folder()

    def done(self, printed: str) -> bool:
        sizes = {path.name: path.stat().st_size for path in self.got.iterdir()}
        return sizes == dict.fromkeys(self._names, self.scale.file_size)


class List(Job):
    """The keys of a folder are counted."""

    name, unit, rounds = "list", "objects", 3

    def lay_out(self) -> None:
        self.amount = self.scale.keys
        names = [f"{self.name}/{key}" for key in data.keys(self.scale)]
        for begin in range(0, len(names), BATCH):
            self._unpack(names[begin : begin + BATCH])
        # A server that is no MinIO takes the archives as they are.
        if len(self.place.sizes(self.name)) != self.amount:
            with ThreadPoolExecutor(8) as pool:
                list(pool.map(lambda name: self.place.put(name, b"{}"), names))

    def done(self, printed: str) -> bool:
        return printed.split() == [str(self.amount)]

    def _unpack(self, names: list[str]) -> None:
        """Send one archive that MinIO unpacks: many objects in one request."""
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w") as tar:
            for name in names:
                entry = tarfile.TarInfo(self.place.key(name))
                entry.size = 2
                tar.addfile(entry, io.BytesIO(b"{}"))
        self.place.put("seed.tar", packed.getvalue(), Metadata={"snowball-auto-extract": "true"})


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
