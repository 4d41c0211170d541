import os

import pyarrow as pa
from pyarrow import csv, fs, parquet

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
options = csv.ConvertOptions(column_types={"commune": pa.string()})
reading = csv.ReadOptions(block_size=32 * 2**20)

with s3.open_input_stream("camille/guide/donnees/ventes.csv") as file:
    parts = csv.open_csv(file, reading, convert_options=options)
    with parquet.ParquetWriter(
        "camille/guide/donnees/ventes.parquet", parts.schema, filesystem=s3
    ) as written:
        for part in parts:
            written.write_batch(part)

columns = ["date", "commune", "montant"]
ventes = parquet.read_table("camille/guide/donnees/ventes.parquet", columns=columns, filesystem=s3)
print(ventes.slice(0, 3).to_pandas())
