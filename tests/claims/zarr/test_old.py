"""What is still found in older pages on Zarr."""

import pytest

from tests.runner.reader import Reader

BEGIN = """
import s3fs, xarray as xr, zarr
ds = xr.Dataset({"tas": ("time", [280.0, 281.0])}).chunk()
"""


@pytest.mark.parametrize(
    ("asked", "warns"), [("consolidated=True", True), ("zarr_format=2", False)]
)
def test_a_map_still_serves(reader: Reader, asked: str, warns: bool) -> None:
    code, printed = reader.python(
        BEGIN
        + f"""
fs = s3fs.S3FileSystem()
ds.to_zarr(s3fs.S3Map(root="camille/a.zarr", s3=fs, check=False), mode="w", {asked})
print(xr.open_zarr(s3fs.S3Map(root="camille/a.zarr", s3=fs, check=False)).identical(ds))
"""
    )
    assert code == 0
    assert "True\n" in printed
    assert ("Consolidated metadata is currently not part" in printed) == warns


def test_fsstore_is_gone(reader: Reader) -> None:
    code, printed = reader.python("import zarr; zarr.storage.FSStore")
    assert code != 0
    assert "AttributeError" in printed


@pytest.mark.parametrize(("used_before", "written"), [(True, False), (False, True)])
def test_a_store_spoils_the_file_system_that_it_is_given(
    reader: Reader, used_before: bool, written: bool
) -> None:
    code, printed = reader.python(
        BEGIN
        + f"""
fs = s3fs.S3FileSystem()
if {used_before}:
    fs.ls("camille/diffusion")
ds.to_zarr(zarr.storage.FsspecStore(fs, path="camille/a.zarr"), consolidated=False)
print("written")
fs.rm("camille/a.zarr", recursive=True)
"""
    )
    assert code != 0
    assert "was not created with `asynchronous=True`" in printed
    assert "attached to a different loop" in printed
    assert ("camille/a.zarr/zarr.json" in reader.bucket) == written


def test_no_chunks_make_one_chunk(reader: Reader) -> None:
    assert reader.python(BEGIN + "print(ds.tas.data.npartitions)") == (0, "1\n")
