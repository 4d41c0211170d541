import pandas as pd

parts = pd.read_csv(
    "s3://camille/guide/donnees/ventes.csv",
    usecols=["commune", "montant"],
    dtype={"commune": str},
    chunksize=100_000,
)
totals = [part.groupby("commune")["montant"].sum() for part in parts]

print(pd.concat(totals).groupby("commune").sum())
