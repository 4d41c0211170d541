import os

import pandas as pd
from dask.distributed import Client

storage = {
    "key": os.environ["AWS_ACCESS_KEY_ID"],
    "secret": os.environ["AWS_SECRET_ACCESS_KEY"],
    "token": os.environ.get("AWS_SESSION_TOKEN"),
    "endpoint_url": os.environ["AWS_ENDPOINT_URL"],
}

client = Client()
file = "s3://camille/guide/donnees/departements.csv"
read = client.submit(pd.read_csv, file, sep=";", dtype=str, storage_options=storage)

print(read.result())
