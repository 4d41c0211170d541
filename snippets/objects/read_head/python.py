from itertools import islice

import s3fs

fs = s3fs.S3FileSystem()

path = "camille/guide/diffusion/communes.csv"
# Without block_size, s3fs first fetches 50 MiB.
with fs.open(path, "r", encoding="utf-8", block_size=10_000) as file:
    for line in islice(file, 3):
        print(line, end="")
