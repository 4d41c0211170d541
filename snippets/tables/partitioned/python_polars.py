import polars as pl

ventes = pl.DataFrame(
    {
        "annee": [2025, 2025, 2026],
        "commune": ["29019", "35238", "29019"],
        "montant": [120.50, 80.00, 99.90],
    }
)

url = "s3://camille/guide/donnees/ventes-par-annee/"
ventes.lazy().sink_parquet(pl.PartitionBy(url, key="annee", include_key=False))

print(pl.scan_parquet(url).filter(pl.col("annee") == 2025).collect())
