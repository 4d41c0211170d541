"""Load a quarter of a cube, then average it."""

from tests.bench.shared.big_cube import open_quarters
from tests.bench.shared.zarr_cube import print_mean

print_mean(open_quarters(1).load())
