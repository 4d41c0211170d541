"""Write a cube in chunks of 1 MiB."""

from tests.bench.shared.zarr_obstore import write

write(mebibytes=1)
