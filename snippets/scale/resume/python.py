import pandas as pd
import s3fs
from dask.distributed import Client


def add_up(source, result):
    ventes = pd.read_parquet(f"s3://{source}", storage_options={})
    ventes.groupby("commune")["montant"].sum().to_frame().to_csv(f"s3://{result}")


fs = s3fs.S3FileSystem()
sources = fs.glob("camille/guide/donnees/ventes/*.parquet", refresh=True)
results = {f"camille/guide/totaux/{source.split('/')[-1]}.csv": source for source in sources}
missing = sorted(results.keys() - fs.find("camille/guide/totaux", refresh=True))

client = Client()
client.gather(client.map(add_up, [results[name] for name in missing], missing, retries=2))

print(len(results), len(missing))
