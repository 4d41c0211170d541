"""Notebooks: what fails in a cell is told, and what is unchanged is not executed again."""

from pathlib import Path

import pytest

from tests.breaks.public import assert_red, collected, edit, nox, sphinx

PAGE = "docs/climate.md"
RECIPE = "snippets/zarr/round_trip/python.py"
LAST_LINE = 'xr.open_dataset("tas-2025-07.nc", engine="h5netcdf").tas.sizes'
NOT_RUN = "climate.md has not been run as it stands. Run it: nox -s snippets"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("july.to_nothing()", ("has a cell that fails", "object has no attribute 'to_nothing'")),
        (
            "import warnings; warnings.warn('it melts')",
            ("has a cell that warns, number 7", "UserWarning: it melts"),
        ),
        (
            "import urllib.request as web; web.urlopen('https://example.com')",
            ("calls example.com:443, which is no host of the platform",),
        ),
        ("import os; print(os.environ['AWS_SECRET_ACCESS_KEY'])", ("shows a secret",)),
    ],
)
def test_a_cell_that_does_what_it_must_not(copy: Path, line: str, told: tuple[str, ...]) -> None:
    edit(copy / PAGE, LAST_LINE, line)
    assert_red(nox(copy, "snippets", "--", "-k", "climate"), *told)
    assert_red(sphinx(copy), NOT_RUN)


def test_a_notebook_runs_again_for_its_cells_and_recipes_not_for_its_prose(copy: Path) -> None:
    assert nox(copy, "snippets").returncode == 0
    edit(copy / PAGE, "Il fait plus frais au nord.", "Il fait frais.")
    assert "climate.md" not in collected(copy)
    edit(copy / RECIPE, "A NetCDF file becomes", "A NetCDF file turns into")
    assert "climate.md" in collected(copy)


def test_a_notebook_whose_run_is_lost_is_asked_for(copy: Path) -> None:
    for path in (copy / "build/notebooks").glob("executed/*/base.ipynb"):
        path.unlink()
    assert "climate.md" in collected(copy)
    assert_red(sphinx(copy), NOT_RUN)
