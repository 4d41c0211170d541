import polars as pl

ventes = (
    pl.scan_parquet("s3://camille/guide/donnees/ventes.parquet")
    .filter(pl.col("commune") == "29019")
    .select("date", "montant")
    .collect()
)

print(ventes.head(3))
print(len(ventes), round(ventes["montant"].sum(), 2))
