import numpy as np
import pytest
import zarr

from tests.given import readings as data
from tests.runner.variants import Run

WRITTEN = "camille/resultats/moyenne.zarr/"


@pytest.mark.usefixtures("cluster")
def test_mean_grid(variant: Run) -> None:
    effect = variant.run(lambda: data.grid(variant))
    folder = variant.platform.scratch("read-")
    for path, contents in effect.items():
        assert path.startswith(WRITTEN)
        (folder / path.removeprefix(WRITTEN)).parent.mkdir(parents=True, exist_ok=True)
        (folder / path.removeprefix(WRITTEN)).write_bytes(contents or b"")
    written = zarr.open_group(folder, mode="r")["temperature"]
    assert isinstance(written, zarr.Array)
    assert np.allclose(np.asarray(written), data.temperatures()["temperature"].mean("time"))
