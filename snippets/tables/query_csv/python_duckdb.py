"""Add up a large CSV file that is never whole in memory."""

import duckdb
import s3fs

# DuckDB goes through s3fs: nothing to install or configure for it.
duckdb.register_filesystem(s3fs.S3FileSystem())

duckdb.sql("""
    SELECT commune, round(sum(montant), 2) AS montant
    FROM read_csv('s3://camille/donnees/ventes.csv', types = {'commune': 'VARCHAR'})
    GROUP BY commune
    ORDER BY commune
""").show()
