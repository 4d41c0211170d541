import polars as pl

june = pl.DataFrame(
    {"date": ["2026-06-01", "2026-06-02"], "commune": ["29019", "35238"], "montant": [95.0, 60.5]}
)

june.write_parquet("s3://camille/guide/donnees/ventes-2026/2026-06.parquet")

print(pl.read_parquet("s3://camille/guide/donnees/ventes-2026/"))
