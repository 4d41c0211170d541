"""Read two columns of a Parquet file, and the rows of one commune."""

import os

from pyarrow import fs, parquet

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
ventes = parquet.read_table(
    "camille/donnees/ventes.parquet",
    columns=["date", "montant"],
    filters=[("commune", "==", "29019")],
    filesystem=s3,
).to_pandas()

print(ventes.head(3))
print(f"{len(ventes)} ventes, {ventes['montant'].sum():.2f} €")
