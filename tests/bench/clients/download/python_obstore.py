"""Download a big file."""

import os
from pathlib import Path

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")
with Path("got/archive.bin").open("wb") as file:
    for part in obstore.get(store, "download/archive.bin").stream():
        file.write(part)
