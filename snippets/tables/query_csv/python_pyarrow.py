import os

import pyarrow as pa
from pyarrow import csv, fs

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
options = csv.ConvertOptions(
    include_columns=["commune", "montant"], column_types={"commune": pa.string()}
)
with s3.open_input_stream("camille/guide/donnees/ventes.csv") as file:
    parts = csv.open_csv(file, convert_options=options)
    totals = [
        pa.Table.from_batches([part]).group_by("commune").aggregate([("montant", "sum")])
        for part in parts
    ]

by_commune = pa.concat_tables(totals).group_by("commune").aggregate([("montant_sum", "sum")])
print(by_commune.rename_columns(["commune", "montant"]).sort_by("commune").to_pandas())
