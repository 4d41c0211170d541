import duckdb

totaux = duckdb.sql("""
    SELECT commune, round(sum(montant), 2) AS montant
    FROM 's3://camille/guide/donnees/ventes/**/*.parquet'
    GROUP BY commune
    ORDER BY commune
""").df()

print(totaux)
