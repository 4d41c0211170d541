from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import obstore
from obstore.store import from_url

store = from_url("s3://camille/guide")
files = sorted(Path("mesures").iterdir())

with ThreadPoolExecutor(8) as threads:
    sent = list(threads.map(lambda file: obstore.put(store, file.as_posix(), file), files))
print(len(sent))
