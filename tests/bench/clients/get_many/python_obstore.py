"""Download many small files, eight at a time."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")


def get(path: str) -> None:
    contents = obstore.get(store, path).bytes()
    Path("got", PurePosixPath(path).name).write_bytes(contents)


paths = [item["path"] for item in obstore.list(store, "get_many").collect()]
with ThreadPoolExecutor(8) as pool:
    list(pool.map(get, paths))
