"""Count the objects of a folder."""

import os

import obstore
from obstore.store import from_url

store = from_url(f"s3://{os.environ['TARGET']}")
print(len(obstore.list(store, "list").collect()))
