import duckdb

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
