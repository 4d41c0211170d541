import duckdb
import s3fs

# DuckDB goes through s3fs, which must not read 50 MiB ahead of it.
duckdb.register_filesystem(s3fs.S3FileSystem(default_cache_type="none"))

communes = duckdb.sql("""
    FROM read_csv(
        's3://camille/guide/donnees/communes.csv.gz',
        delim = ';',
        decimal_separator = ',',
        encoding = 'latin-1',
        dateformat = '%d/%m/%Y',
        types = {'code': 'VARCHAR', 'superficie': 'DOUBLE', 'date': 'DATE'}
    )
""").df()

print(communes)
