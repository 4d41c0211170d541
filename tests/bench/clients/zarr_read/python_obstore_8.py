"""Average a cube in chunks of 8 MiB."""

from tests.bench.shared.zarr_obstore import read

read(mebibytes=8)
