"""Code of older pages on Zarr: what still runs, and what does not."""

import pytest
import xarray as xr

from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("old-zarr")

BEGIN = """
import warnings
import s3fs, xarray as xr, zarr
ds = xr.Dataset({"tas": ("time", [280.0, 281.0])}).chunk()
"""


def test_a_map_of_s3fs_still_runs(reader: Reader) -> None:
    code, output = reader.python(
        BEGIN
        + """
fs = s3fs.S3FileSystem()
for options in ({"consolidated": True}, {"zarr_format": 2}):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ds.to_zarr(s3fs.S3Map(root="camille/a.zarr", s3=fs, check=False), mode="w", **options)
        store = s3fs.S3Map(root="camille/a.zarr", s3=fs, check=False)
        same = xr.open_zarr(store).identical(ds)
    message = "Consolidated metadata is currently not part"
    print(same, any(message in str(warning.message) for warning in caught))
"""
    )
    assert code == 0
    lines = [line for line in output.splitlines() if line.startswith(("True", "False"))]
    assert lines == ["True True", "True False"]  # the rest: sessions that s3fs leaves open


def test_fsstore_is_gone(reader: Reader) -> None:
    code, output = reader.python("import zarr; zarr.storage.FSStore")
    assert code != 0
    assert "AttributeError" in output


@pytest.mark.parametrize(
    ("used_before", "written"), [(True, False), (False, True)], ids=["used before", "new"]
)
def test_a_store_and_the_file_system_that_it_uses_do_not_both_run(
    reader: Reader, used_before: bool, written: bool
) -> None:
    code, output = reader.python(
        BEGIN
        + f"""
fs = s3fs.S3FileSystem()
if {used_before}:
    fs.ls("camille/guide/diffusion")
ds.to_zarr(zarr.storage.FsspecStore(fs, path="camille/a.zarr"), consolidated=False)
print("written")
fs.rm("camille/a.zarr", recursive=True)
"""
    )
    assert code != 0
    assert "was not created with `asynchronous=True`" in output
    assert "attached to a different loop" in output
    assert ("camille/a.zarr/zarr.json" in reader.bucket) == written


def test_chunk_without_arguments_makes_one_chunk() -> None:
    assert xr.Dataset({"tas": ("time", [280.0, 281.0])}).chunk().tas.data.npartitions == 1
