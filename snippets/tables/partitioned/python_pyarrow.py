import os

import pyarrow as pa
from pyarrow import dataset, fs

s3 = fs.S3FileSystem(endpoint_override=os.environ["AWS_ENDPOINT_URL"])
ventes = pa.table(
    {
        "annee": [2025, 2025, 2026],
        "commune": ["29019", "35238", "29019"],
        "montant": [120.50, 80.00, 99.90],
    }
)

folder = "camille/guide/donnees/ventes-par-annee"
dataset.write_dataset(
    ventes,
    folder,
    filesystem=s3,
    format="parquet",
    partitioning=["annee"],
    partitioning_flavor="hive",
    existing_data_behavior="delete_matching",
    create_dir=False,
)

by_year = dataset.dataset(folder, filesystem=s3, partitioning="hive")
print(by_year.to_table(filter=dataset.field("annee") == 2025).to_pandas())
