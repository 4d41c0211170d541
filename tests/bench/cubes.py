"""Jobs on a cube of temperatures, time × latitude × longitude, kept as Zarr."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench.data import MIB, Scale
from tests.bench.jobs import Job

CLIENTS = Path(__file__).with_name("clients")
COPIES = 16
"""How many times the cube stands in the one that a worker cannot hold."""


class Cube(Job):
    """What these jobs share: the file `tas.npy`, and how what was read of it is checked."""

    unit, rounds = "MiB", 3

    def done(self, printed: str) -> bool:
        import numpy as np

        mean = np.load(self.folder / "tas.npy").mean(dtype="float64")
        return str(mean) in printed.split()  # on a busy machine, Dask says more

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.cube * MIB

    def _run(self, client: str) -> str:
        """Run a client that is not timed; return what it prints. One that fails is told later."""
        command = [sys.executable, str(CLIENTS / client)]
        ran = subprocess.run(
            command, cwd=self.folder, env=self.place.variables, capture_output=True, text=True
        )
        return ran.stdout


class ZarrWrite(Cube):
    """A cube is written, in chunks of so many mebibytes."""

    name = "zarr_write"

    def lay_out(self) -> None:
        self.clear()
        self._run("zarr_write/python_s3fs_8.py")
        sizes = self.place.sizes("zarr/s3fs_8")
        self.amount, self.stored = self.scale.cube, sum(sizes.values()) // MIB
        for name in sizes:
            chunk = self.folder / "chunks" / name
            chunk.parent.mkdir(parents=True, exist_ok=True)
            chunk.write_bytes(self.place.get(f"zarr/s3fs_8/{name}"))
        self._configure_curl("put_object", sizes, "chunks", "zarr/s3fs_8")

    def clear(self) -> None:
        self.place.empty("zarr")

    def done(self, printed: str) -> bool:
        stores = {key.partition("/")[0] for key in self.place.sizes("zarr")}
        read = [self._run(f"zarr_read/python_{store}.py") for store in stores]
        return len(read) == 1 and super().done(read[0])


class ZarrRead(Cube):
    """The mean of a cube is asked of each of its writers' stores."""

    name = "zarr_read"

    def lay_out(self) -> None:
        self.place.empty("zarr")
        for writer in CLIENTS.joinpath("zarr_write").glob("python_*.py"):
            self._run(f"zarr_write/{writer.name}")
        sizes = self.place.sizes("zarr/s3fs_8")
        self.amount, self.stored = self.scale.cube, sum(sizes.values()) // MIB
        self._configure_curl("get_object", sizes, "got", "zarr/s3fs_8")

    def clear(self) -> None:
        self._fresh_folder()

    def done(self, printed: str) -> bool:
        import xarray as xr

        if not printed:  # curl's: the store itself
            tas = xr.open_zarr(self.got, consolidated=False)["tas"]
            printed = str(float(tas.mean(dtype="float64")))
        return super().done(printed)


class ScaleWorkers(Cube):
    """The mean of a quarter of a big cube is asked of more and more workers."""

    name = "scale_workers"

    def lay_out(self) -> None:
        self.place.empty("zarr")
        self.place.empty("scale")
        self._run("zarr_write/python_obstore_8.py")
        sizes = self.place.sizes("zarr/obstore_8")
        self.amount = self.scale.cube * COPIES // 4
        self.stored = sum(sizes.values()) * COPIES // 4 // MIB
        self._repeat([name for name in sizes if name.startswith("tas/c/")])

    def _repeat(self, chunks: list[str]) -> None:
        """Have the server copy the chunks along the first dimension."""
        for name in ("zarr.json", "tas/zarr.json"):
            described = json.loads(self.place.get(f"zarr/obstore_8/{name}"))
            if "shape" in described:
                described["shape"][0] *= COPIES
            self.place.put(f"scale/{name}", json.dumps(described).encode())

        def copy(number: int) -> None:
            source = f"zarr/obstore_8/tas/c/{number % len(chunks)}/0/0"
            self.place.copy(source, f"scale/tas/c/{number}/0/0")

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(copy, range(COPIES * len(chunks))))


class ScaleMemory(ScaleWorkers):
    """The mean of a quarter, of half, of all of a big cube is asked of two workers."""

    name, rounds = "scale_memory", 2

    def lay_out(self) -> None:
        super().lay_out()
        self.unit, self.amount, self.stored = "", 0, self.stored * 4


ANYWHERE = (ZarrWrite, ZarrRead)
LAB_ONLY = (ScaleWorkers, ScaleMemory)
