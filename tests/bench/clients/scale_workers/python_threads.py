"""Average a quarter of a cube in the threads of one process."""

from tests.bench.shared.big_cube import open_quarters
from tests.bench.shared.zarr_cube import print_mean

print_mean(open_quarters(1))
