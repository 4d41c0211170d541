import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

duckdb.sql("""
    COPY (FROM read_csv('s3://camille/guide/donnees/ventes.csv', types = {'commune': 'VARCHAR'}))
    TO 's3://camille/guide/donnees/ventes.parquet'
""")

ventes = duckdb.sql("""
    SELECT date, commune, montant FROM 's3://camille/guide/donnees/ventes.parquet' LIMIT 3
""").df()

print(ventes)
