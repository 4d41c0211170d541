import duckdb
import pandas as pd

ventes = pd.DataFrame(
    {
        "annee": [2025, 2025, 2026],
        "commune": ["29019", "35238", "29019"],
        "montant": [120.50, 80.00, 99.90],
    }
)

url = "s3://camille/guide/donnees/ventes-par-annee"
duckdb.sql(f"COPY ventes TO '{url}' (FORMAT parquet, PARTITION_BY (annee), OVERWRITE_OR_IGNORE)")

print(duckdb.sql(f"FROM read_parquet('{url}/*/*.parquet') WHERE annee = 2025").df())
