from tests.given import grids as given
from tests.runner.variants import Run

ROOT = "camille/climat/tas.zarr"


def test_append(variant: Run) -> None:
    january = given.netcdf(given.temperatures("2025-12-25", "2026-01-31"))
    before = given.store_of(given.temperatures())

    def prepare() -> None:
        (variant.folder / "tas-2026-01.nc").write_bytes(january)
        given.lay(variant.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    days = given.store(effect | variant.run(prepare), ROOT)
    assert days.identical(given.temperatures(end="2026-01-31"))
