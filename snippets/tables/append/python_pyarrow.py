import os

import pyarrow as pa
from pyarrow import fs, parquet

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
june = pa.table(
    {"date": ["2026-06-01", "2026-06-02"], "commune": ["29019", "35238"], "montant": [95.0, 60.5]}
)

parquet.write_table(june, "camille/guide/donnees/ventes-2026/2026-06.parquet", filesystem=s3)

print(parquet.read_table("camille/guide/donnees/ventes-2026", filesystem=s3).to_pandas())
