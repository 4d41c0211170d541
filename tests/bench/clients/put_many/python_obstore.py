"""Upload many small files, eight at a time."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")


def put(path: Path) -> None:
    obstore.put(store, f"put_many/{path.name}", path)


with ThreadPoolExecutor(8) as pool:
    list(pool.map(put, Path("small").iterdir()))
