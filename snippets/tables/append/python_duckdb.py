import duckdb
import pandas as pd

june = pd.DataFrame(
    {"date": ["2026-06-01", "2026-06-02"], "commune": ["29019", "35238"], "montant": [95.0, 60.5]}
)

duckdb.sql("COPY june TO 's3://camille/guide/donnees/ventes-2026/2026-06.parquet'")

print(duckdb.sql("FROM 's3://camille/guide/donnees/ventes-2026/*.parquet'").df())
