"""Write a cube in chunks of 32 MiB."""

from tests.bench.shared.zarr_obstore import write

write(mebibytes=32)
