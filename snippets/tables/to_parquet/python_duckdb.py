import duckdb

duckdb.sql("""
    COPY (FROM read_csv('s3://camille/guide/donnees/ventes.csv', types = {'commune': 'VARCHAR'}))
    TO 's3://camille/guide/donnees/ventes.parquet'
""")

ventes = duckdb.sql("""
    SELECT date, commune, montant FROM 's3://camille/guide/donnees/ventes.parquet' LIMIT 3
""").df()

print(ventes)
