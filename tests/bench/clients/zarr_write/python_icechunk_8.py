"""Write a cube in chunks of 8 MiB, as a version."""

from tests.bench.shared.zarr_icechunk import write

write(mebibytes=8)
