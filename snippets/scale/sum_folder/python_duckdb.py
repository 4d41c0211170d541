import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

totaux = duckdb.sql("""
    SELECT commune, round(sum(montant), 2) AS montant
    FROM 's3://camille/guide/donnees/ventes/*.parquet'
    GROUP BY commune
    ORDER BY commune
""").df()

print(totaux)
