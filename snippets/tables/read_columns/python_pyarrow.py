import os

from pyarrow import fs, parquet

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
ventes = parquet.read_table(
    "camille/guide/donnees/ventes.parquet",
    columns=["date", "montant"],
    filters=[("commune", "==", "29019")],
    filesystem=s3,
).to_pandas()

print(ventes.head(3))
print(len(ventes), round(ventes["montant"].sum(), 2))
