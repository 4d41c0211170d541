"""Read a compressed CSV as French software writes it: Latin-1, semicolons, commas."""

import duckdb
import s3fs

# DuckDB goes through s3fs: nothing to install or configure for it.
duckdb.register_filesystem(s3fs.S3FileSystem())

duckdb.sql("""
    FROM read_csv(
        's3://camille/donnees/communes.csv.gz',
        delim = ';',
        decimal_separator = ',',
        encoding = 'latin-1',
        dateformat = '%d/%m/%Y',
        types = {'code': 'VARCHAR', 'superficie': 'DOUBLE', 'date': 'DATE'}
    )
""").show()
