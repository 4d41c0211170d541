"""The store that one recipe makes, and the recipes that read it: a reader uses them in turn."""

import re

import pytest

from conf.model import recipes
from tests.given import cordex, grids
from tests.runner.reader import Reader

MADE = {
    "zarr/round_trip": "rotated",
    "zarr/region": "rotated",
    "zarr/chunks": "regular",
    "zarr/shards": "regular",
}
TAKEN_BY = ("zarr/check_store", "scale/mean_grid", "zarr/download_store", "zarr/append")
RUN = """
import s3fs
s3fs.S3FileSystem().get(["camille/tas.nc", "camille/tas-2026-01.nc"], ".")
for name, text in TEXTS.items():
    print(name, flush=True)
    exec(text, {})
"""


def text_of(name: str) -> str:
    """Return a recipe's text, on the store that the others are on."""
    text = recipes.load(name).variant("python").text
    return re.sub(r"climat/[\w-]+\.zarr", "climat/tas.zarr", text)


@pytest.mark.decides("zarr-round-trip", "zarr-format", "grid-chunks")
@pytest.mark.parametrize("name", MADE)
def test_each_store_is_taken_by_each_recipe_that_reads_one(reader: Reader, name: str) -> None:
    if MADE[name] == "rotated":
        days, new = cordex.file(), cordex.file(cordex.days(1095, 1126))
    else:
        days = grids.netcdf(grids.temperatures())
        new = grids.netcdf(grids.temperatures("2025-12-31", "2026-01-30"))
    reader.put("tas.nc", days)
    reader.put("tas-2026-01.nc", new)
    texts = {each: text_of(each) for each in (name, *TAKEN_BY)}
    program = RUN.replace("TEXTS", repr(texts))
    code, output = reader.python(program, PYTHONWARNINGS="ignore")  # of format 3
    assert code == 0, output
    assert "0\nTrue\nscale/mean_grid\n" in output
    assert "zarr/download_store\n1095\n" in output
    assert output.endswith("zarr/append\n1095 1126\n")
