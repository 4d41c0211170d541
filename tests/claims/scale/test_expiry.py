"""Keys that expire in the middle of a computation on a cluster, and how it goes on."""

from pathlib import Path

from tests.given import tables as given
from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

EXPIRED = "PermissionError: The Access Key Id you provided does not exist in our records."
WORK = """
import os
from itertools import count

import s3fs
from dask.distributed import Client, wait

client = Client()


def renew(variables):
    os.environ.update(variables)
    s3fs.S3FileSystem.clear_instance_cache()


def write(number):
    with open("attempts", "a") as file:
        file.write(".")
    s3fs.S3FileSystem().pipe(f"camille/totaux/{number:05}.csv", b"whole")


def attempts():
    with open("attempts", "a+") as file:
        return file.tell()


def failed(futures):
    wait(futures)
    return [future for future in futures if future.status == "error"]


def say(futures):
    for error in {str(future.exception()): future.exception() for future in futures}.values():
        print(f"{type(error).__name__}: {error}", flush=True)
"""


def test_what_is_written_stays_and_the_rest_is_done_again_with_new_keys(
    platform: Lab, reader: Reader
) -> None:
    text = f"""{WORK}
old = {{name: os.environ[name] for name in os.environ if name[:4] == "AWS_"}}
new = {{name: os.environ.get("NEW_" + name, old[name]) for name in old}}
client.run(renew, new)
client.gather(client.map(write, range(10)))
client.run(renew, old)

for tens in count(1):
    futures = client.map(write, range(10 * tens, 10 * tens + 10))
    if refused := failed(futures):
        break
say(refused)

renew(new)
fs = s3fs.S3FileSystem()
written = len(fs.ls("camille/totaux"))
print("some are written:", 10 * tens + 10 - len(refused) == written > 0)

client.retry(refused)
print("refused again:", len(failed(futures)) == len(refused))
client.run(renew, new)
client.retry(refused)
print("left:", len(failed(futures)))
before = sum(client.run(attempts).values())
print("done twice:", before - 2 * len(refused) - 10 * (tens + 1))
client.retry(futures)
failed(futures)
print("all done again:", sum(client.run(attempts).values()) - before)
"""
    trusting = {"REQUESTS_CA_BUNDLE": str(platform.authority)}
    new = platform.identities["camille-session"].variables
    with platform.cluster(trusting) as cluster:
        short = platform.identities.web_session(seconds=6).variables
        given = {f"NEW_{name}": value for name, value in new.items()}
        _, printed = reader.python(text, **short, **given, **cluster.variables)
    assert printed.splitlines() == [
        *(EXPIRED, "some are written: True", "refused again: True"),
        *("left: 0", "done twice: 0", "all done again: 10"),
    ]
    assert set(reader.bucket.values()) == {b"whole"}


def test_retries_meet_the_same_keys(platform: Lab, reader: Reader) -> None:
    text = f"""{WORK}
for retries in (0, 2):
    before = sum(client.run(attempts).values())
    say(failed([client.submit(write, retries, retries=retries)]))
    print("attempts:", sum(client.run(attempts).values()) - before)
"""
    expired = platform.environment(USUAL, Path(), "camille-expired")
    with platform.cluster(expired) as cluster:
        _, printed = reader.python(text, **cluster.variables)
    assert printed.splitlines() == [EXPIRED, "attempts: 1", EXPIRED, "attempts: 3"]


def test_a_grid_written_in_part_reads_as_nan_without_a_word(platform: Lab, reader: Reader) -> None:
    text = """
import dask.array as da
import numpy as np
import xarray as xr
from dask.distributed import Client

client = Client()


def part(block, block_info):
    if block_info[None]["chunk-location"] == (2,):
        raise PermissionError("expired")
    return block


grid = xr.Dataset({"debit": ("x", da.ones(4, chunks=1).map_blocks(part, dtype=float))})
try:
    grid.to_zarr("s3://camille/debits.zarr", consolidated=False)
except PermissionError as error:
    print(error)
path = "s3://camille/debits.zarr"
print(xr.open_zarr(path, consolidated=False)["debit"].values[2])
whole = xr.Dataset({"debit": ("x", np.ones(4))})
whole.isel(x=slice(2, 3)).to_zarr(path, region={"x": slice(2, 3)}, consolidated=False)
print(xr.open_zarr(path, consolidated=False)["debit"].values[2])
"""
    with platform.cluster(platform.environment(USUAL, Path())) as cluster:
        _, printed = reader.python(text, **cluster.variables)
    assert printed.splitlines() == ["expired", "nan", "1.0"]


def test_resume_has_everything_to_do_then_nothing(platform: Lab, reader: Reader) -> None:
    for month in (1, 2):
        reader.put(f"donnees/ventes/2026-{month:02}.parquet", given.parquet(given.sales(10)))
    with platform.cluster(platform.environment(USUAL, Path())) as cluster:
        first, second = (
            reader.recipe("scale/resume", "python", **cluster.variables) for _ in range(2)
        )
    assert (first, second) == ("0 were there, 2 are new\n", "2 were there, 0 are new\n")
