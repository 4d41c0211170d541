import duckdb

totals = duckdb.sql("""
    SELECT commune, round(sum(montant), 2) AS montant
    FROM read_csv('s3://camille/guide/donnees/ventes.csv', types = {'commune': 'VARCHAR'})
    GROUP BY commune
    ORDER BY commune
""").df()

print(totals)
