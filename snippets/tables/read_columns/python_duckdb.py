"""Read two columns of a Parquet file, and the rows of one commune."""

import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

ventes = duckdb.sql("""
    SELECT date, montant
    FROM 's3://camille/donnees/ventes.parquet'
    WHERE commune = '29019'
""").df()

print(ventes.head(3))
print(f"{len(ventes)} ventes, {ventes['montant'].sum():.2f} €")
