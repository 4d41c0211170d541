"""Average a cube in chunks of 1 MiB."""

from tests.bench.shared.zarr_obstore import read

read(mebibytes=1)
