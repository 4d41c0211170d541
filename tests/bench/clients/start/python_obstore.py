"""Import and make a store, nothing else."""

import os

from obstore.store import from_url

from_url(f"s3://{os.environ['TARGET']}")
