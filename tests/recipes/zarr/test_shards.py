from tests.given import grids
from tests.runner.variants import Task


def test_shards(task: Task) -> None:
    file = grids.netcdf(grids.wide_grid())
    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(file))
    assert grids.read_store(effect, "camille/guide/climat/tas-shards.zarr").identical(
        grids.wide_grid()
    )
