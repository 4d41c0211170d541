"""Download many small files, all at once."""

import asyncio
import os
from pathlib import Path, PurePosixPath

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")


async def get(path: str) -> None:
    result = await obstore.get_async(store, path)
    Path("got", PurePosixPath(path).name).write_bytes(await result.bytes_async())


async def main() -> None:
    found = await obstore.list(store, "get_many").collect_async()
    await asyncio.gather(*(get(item["path"]) for item in found))


asyncio.run(main())
