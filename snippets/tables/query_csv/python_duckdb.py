import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

totals = duckdb.sql("""
    SELECT commune, round(sum(montant), 2) AS montant
    FROM read_csv('s3://camille/guide/donnees/ventes.csv', types = {'commune': 'VARCHAR'})
    GROUP BY commune
    ORDER BY commune
""").df()

print(totals)
