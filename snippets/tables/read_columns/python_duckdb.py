import duckdb

ventes = duckdb.sql("""
    SELECT date, montant
    FROM 's3://camille/guide/donnees/ventes.parquet'
    WHERE commune = '29019'
""").df()

print(ventes.head(3))
print(len(ventes), round(ventes["montant"].sum(), 2))
