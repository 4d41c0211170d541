"""Icechunk: how it finds the storage, what a commit protects, what versions weigh."""

from pathlib import Path

import certifi
import pytest

from tests.given import grids as given
from tests.runner.reader import Reader

ROOT = "climat/tas.icechunk"
OPEN = f"""
import os, signal
from datetime import UTC, datetime
import icechunk, s3fs, xarray as xr
storage = icechunk.s3_storage(
    bucket="camille", prefix="{ROOT}", endpoint_url=os.environ["AWS_ENDPOINT_URL"],
    from_env=True, %s
)
"""
BEGIN = OPEN % 'region="us-east-1", force_path_style=True' + "\n"
# It tries for half a minute: what it asked for in ten seconds is enough.
ASK = OPEN + "signal.alarm(10); icechunk.Repository.exists(storage)"


def lay(reader: Reader, folder: Path) -> None:
    given.lay(reader.put, ROOT, given.repository_of(given.temperatures(), folder / "laid"))


def test_without_path_style_it_asks_for_another_host(reader: Reader) -> None:
    code, _ = reader.python(ASK % 'region="us-east-1"')
    assert code != 0
    assert reader.strangers == ["camille.minio.lab.exemple.fr:443"]


def test_without_a_region_it_asks_amazon(reader: Reader) -> None:
    _, printed = reader.python(ASK % "force_path_style=True", generation="pavics")
    assert "failed to load region from IMDS" in printed


def test_its_authority_is_that_of_ssl_cert_file(reader: Reader) -> None:
    text = BEGIN + "print(icechunk.Repository.exists(storage))"
    assert reader.python(text, REQUESTS_CA_BUNDLE="") == (0, "False\n")
    code, printed = reader.python(text, SSL_CERT_FILE=certifi.where())
    assert code != 0
    assert "invalid peer certificate: UnknownIssuer" in printed


def test_nothing_is_seen_before_the_commit(reader: Reader, tmp_path: Path) -> None:
    lay(reader, tmp_path)
    code, printed = reader.python(
        BEGIN
        + """
repo = icechunk.Repository.open(storage)
def seen():
    store = repo.readonly_session("main").store
    return float(xr.open_zarr(store, consolidated=False).tas[0, 0, 0])
old = seen()
first, second = repo.writable_session("main"), repo.writable_session("main")
for session in (first, second):
    ds = xr.open_zarr(session.store, consolidated=False).load().drop_encoding()
    (ds + 1).to_zarr(session.store, mode="w", consolidated=False)
print(seen() - old)
first.commit("first")
print(seen() - old, flush=True)
second.commit("second")
"""
    )
    assert code != 0
    assert printed.startswith("0.0\n1.0\n")
    assert "ConflictError" in printed


def test_versions_weigh_what_they_change(reader: Reader) -> None:
    year = given.wide_grid().isel(time=slice(0, 365))
    reader.put("tas.nc", given.netcdf(year))
    code, printed = reader.python(
        BEGIN
        + f"""
def size():
    print(s3fs.S3FileSystem(skip_instance_cache=True).du("camille/{ROOT}") / 1e6)
repo = icechunk.Repository.create(storage)
ds = xr.open_dataset("s3://camille/tas.nc", engine="h5netcdf", storage_options={{}}).load()
ds = ds.drop_encoding().chunk(time=73)
def commit(changed, **options):
    session = repo.writable_session("main")
    changed.to_zarr(session.store, consolidated=False, **options)
    made = session.commit("more")
    size()
    return made
commit(ds)
commit(ds.isel(time=slice(0, 73)) + 1, region="auto")
repo.create_tag("v1", snapshot_id=commit(ds + 2, mode="w"))
commit(ds + 3, mode="w")
now = datetime.now(UTC)
repo.garbage_collect(now); size()
repo.expire_snapshots(older_than=now); repo.garbage_collect(now); size()
"""
    )
    assert code == 0, printed
    whole, part, twice, thrice, collected, expired = map(float, printed.split())
    assert (whole, part - whole, twice - part) == pytest.approx((7.0, 1.3, 6.6), abs=0.1)
    assert collected == thrice, "the collector alone frees nothing"
    assert expired == pytest.approx(2 * 6.6, abs=0.2), "main, and what the tag holds"
