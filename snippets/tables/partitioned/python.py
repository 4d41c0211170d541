import pandas as pd

ventes = pd.DataFrame(
    {
        "annee": [2025, 2025, 2026],
        "commune": ["29019", "35238", "29019"],
        "montant": [120.50, 80.00, 99.90],
    }
)

url = "s3://camille/guide/donnees/ventes-par-annee"
ventes.to_parquet(
    url,
    partition_cols=["annee"],
    existing_data_behavior="delete_matching",
    storage_options={},
)

print(pd.read_parquet(url, filters=[("annee", "==", 2025)], storage_options={}))
