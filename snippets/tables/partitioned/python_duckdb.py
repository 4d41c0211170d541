import duckdb
import pandas as pd
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

ventes = pd.DataFrame(
    {
        "annee": [2025, 2025, 2026],
        "commune": ["29019", "35238", "29019"],
        "montant": [120.50, 80.00, 99.90],
    }
)

url = "s3://camille/guide/donnees/ventes"
duckdb.sql(f"COPY ventes TO '{url}' (FORMAT parquet, PARTITION_BY (annee), OVERWRITE_OR_IGNORE)")

print(duckdb.sql(f"FROM read_parquet('{url}/*/*.parquet') WHERE annee = 2025").df())
