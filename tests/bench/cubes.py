"""Jobs on a cube of temperatures, time × latitude × longitude, kept as Zarr."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tests.bench.data import MIB, Scale
from tests.bench.jobs import Job
from tests.bench.runner import CLIENTS, notebook_command

COPIES = 16
"""How many cubes make the big cube, which a worker's memory cannot hold."""


class Cube(Job):
    """What these jobs share: the file `tas.npy`, and the check of the mean that a client prints."""

    unit, rounds = "MiB", 3

    def done(self, printed: str) -> bool:
        import numpy as np

        mean = np.load(self.folder / "tas.npy").mean(dtype="float64")
        return str(mean) in printed.split()  # on a busy machine, Dask prints more

    @staticmethod
    def moves(scale: Scale) -> int:
        return scale.cube * MIB

    def _run(self, client: str) -> str:
        """Run a client without timing it; return its output, which shows whether it failed."""
        completed = subprocess.run(
            notebook_command(CLIENTS / client, os.devnull),
            cwd=self.folder,
            env=self.place.variables,
            capture_output=True,
            text=True,
        )
        return completed.stdout


class ZarrWrite(Cube):
    """A cube is written, in chunks of several sizes."""

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
        means = [self._run(f"zarr_read/python_{store}.py") for store in stores]
        return len(means) == 1 and super().done(means[0])


class ZarrRead(Cube):
    """The mean of a cube is read, from the store of each writer."""

    name = "zarr_read"

    def lay_out(self) -> None:
        self.place.empty("zarr")
        for writer in CLIENTS.joinpath("zarr_write").glob("python_*.py"):
            self._run(f"zarr_write/{writer.name}")
        sizes = self.place.sizes("zarr/s3fs_8")
        self.amount, self.stored = self.scale.cube, sum(sizes.values()) // MIB
        self._configure_curl("get_object", sizes, "got", "zarr/s3fs_8")

    def clear(self) -> None:
        self._empty_downloads()

    def done(self, printed: str) -> bool:
        import xarray as xr

        if not printed:  # curl prints nothing: it downloads the whole store
            tas = xr.open_zarr(self.downloads, consolidated=False)["tas"]
            printed = str(float(tas.mean(dtype="float64")))
        return super().done(printed)


class ScaleWorkers(Cube):
    """The mean of a quarter of the big cube is computed, by more and more workers."""

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
        """Have the server copy the chunks, one after the other along the time."""
        for name in ("zarr.json", "tas/zarr.json"):
            metadata = json.loads(self.place.get(f"zarr/obstore_8/{name}"))
            if "shape" in metadata:
                metadata["shape"][0] *= COPIES
            self.place.put(f"scale/{name}", json.dumps(metadata).encode())

        def copy(number: int) -> None:
            source = f"zarr/obstore_8/tas/c/{number % len(chunks)}/0/0"
            self.place.copy(source, f"scale/tas/c/{number}/0/0")

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(copy, range(COPIES * len(chunks))))


class ScaleMemory(ScaleWorkers):
    """Two workers compute the mean of a quarter, of half, of all of the big cube."""

    name, rounds = "scale_memory", 2

    def lay_out(self) -> None:
        super().lay_out()
        self.unit, self.amount, self.stored = "", 0, self.stored * 4


ANYWHERE = (ZarrWrite, ZarrRead)
LAB_ONLY = (ScaleWorkers, ScaleMemory)
