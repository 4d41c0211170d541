"""Upload a big file."""

import os
from pathlib import Path

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")
obstore.put(store, "upload/archive.bin", Path("archive.bin"))
