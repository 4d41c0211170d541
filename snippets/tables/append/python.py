import pandas as pd

june = pd.DataFrame(
    {"date": ["2026-06-01", "2026-06-02"], "commune": ["29019", "35238"], "montant": [95.0, 60.5]}
)

june.to_parquet("s3://camille/guide/donnees/ventes-2026/2026-06.parquet", storage_options={})

print(pd.read_parquet("s3://camille/guide/donnees/ventes-2026", storage_options={}))
