from tests.given import grids
from tests.runner.variants import Task


def test_round_trip(task: Task) -> None:
    file = grids.netcdf(grids.temperatures())
    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(file))
    assert grids.read_store(effect, "camille/guide/climat/essai.zarr").identical(
        grids.temperatures()
    )
