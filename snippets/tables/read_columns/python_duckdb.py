import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

ventes = duckdb.sql("""
    SELECT date, montant
    FROM 's3://camille/guide/donnees/ventes.parquet'
    WHERE commune = '29019'
""").df()

print(ventes.head(3))
print(len(ventes), round(ventes["montant"].sum(), 2))
