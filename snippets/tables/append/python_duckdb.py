import duckdb
import pandas as pd
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

june = pd.DataFrame(
    {"date": ["2026-06-01", "2026-06-02"], "commune": ["29019", "35238"], "montant": [95.0, 60.5]}
)

duckdb.sql("COPY june TO 's3://camille/guide/donnees/ventes/2026-06.parquet'")

print(duckdb.sql("FROM 's3://camille/guide/donnees/ventes/*.parquet'").df())
