"""Upload many small files, all at once."""

import asyncio
import os
from pathlib import Path

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")


async def main() -> None:
    paths = Path("small").iterdir()
    await asyncio.gather(*(obstore.put_async(store, f"put_many/{p.name}", p) for p in paths))


asyncio.run(main())
