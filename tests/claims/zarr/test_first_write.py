"""What a store gets at its first write, and from where: archives, chunks, encoding."""

import pytest

from conf.model import recipes
from tests.given import cordex, grids
from tests.runner.reader import Reader

ROOT = "guide/climat/tas.zarr"
BEGIN = """
import warnings, numpy as np, xarray as xr
warnings.simplefilter("ignore")
url = "s3://camille/guide/climat/tas.zarr"
def attempt(write):
    try:
        return write()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
"""


@pytest.fixture
def store(reader: Reader) -> None:
    grids.lay(reader.put, ROOT, grids.store_of(cordex.opened()))


def output_of(reader: Reader, text: str) -> str:
    code, output = reader.python(BEGIN + text)
    assert code == 0, output
    return output


@pytest.mark.decides("from-archive")
def test_a_public_bucket_of_another_server_needs_its_address(reader: Reader) -> None:
    text = """
options = {"anon": True}
print(attempt(lambda: xr.open_zarr("s3://cmip6-pds/tas.zarr", storage_options=options)))
"""
    assert "PermissionError: Forbidden" in output_of(reader, text)
    assert reader.strangers == []
    amazon = text.replace("True}", 'True, "endpoint_url": "https://s3.amazonaws.com"}')
    output_of(reader, amazon)
    assert reader.strangers == ["s3.amazonaws.com:443"]


@pytest.mark.decides("zarr-rechunk")
@pytest.mark.usefixtures("store")
def test_a_store_written_over_itself_is_lost(reader: Reader) -> None:
    text = """
ds = xr.open_zarr(url)
attempt(lambda: ds.drop_encoding().chunk(time=100).to_zarr(url, zarr_format=2, mode="w"))
print(int(ds.tas.notnull().sum()))
"""
    assert output_of(reader, text) == "0\n"


@pytest.mark.decides("zarr-rechunk")
@pytest.mark.usefixtures("store")
def test_the_old_chunks_stay_in_the_encoding(reader: Reader) -> None:
    text = recipes.load("zarr/rechunk").variant("python").text
    loop = text[text.index("for variable") : text.index("series.to_zarr")]
    code, output = reader.python(text.replace(loop, ""))
    assert (code, "would overlap multiple Dask chunks" in output) == (1, True)


@pytest.mark.decides("zarr-encoding")
def test_what_does_not_fit_comes_back_wrong(reader: Reader) -> None:
    text = """
ds = xr.Dataset({"tas": ("time", [280.0, 700.0])})
packed = {"dtype": "int16", "scale_factor": 0.01, "add_offset": 280.0, "_FillValue": -32768}
ds.to_zarr(url, zarr_format=2, encoding={"tas": packed})
print(xr.open_zarr(url).tas.values.round(2))
print(round(65534 * 0.01))
"""
    wrong, span = output_of(reader, text).splitlines()
    assert "700." not in wrong
    assert span == "655"


@pytest.mark.decides("zarr-encoding")
@pytest.mark.usefixtures("store")
def test_an_addition_takes_no_encoding(reader: Reader) -> None:
    reader.put("new.nc", cordex.file(cordex.days(1095, 1126)))
    text = """
options = {"engine": "h5netcdf", "storage_options": {}}
new = xr.open_dataset("s3://camille/new.nc", **options).load()
encoding = {"tas": {"dtype": "float32"}}
print(attempt(lambda: new.to_zarr(url, append_dim="time", encoding=encoding)))
new.to_zarr(url, append_dim="time")
print(xr.open_zarr(url).tas.encoding["dtype"])
"""
    refused, kept = output_of(reader, text).splitlines()
    assert "already exists, but encoding was provided" in refused
    assert kept == "int16"
