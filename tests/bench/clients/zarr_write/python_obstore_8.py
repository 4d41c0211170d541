"""Write a cube in chunks of 8 MiB."""

from tests.bench.shared.zarr_obstore import write

write(mebibytes=8)
