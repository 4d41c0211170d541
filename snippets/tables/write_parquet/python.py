import pandas as pd

communes = pd.DataFrame(
    {
        "code": ["01053", "29019", "42218"],
        "nom": ["Bourg-en-Bresse", "Brest", "Saint-Étienne"],
        "superficie": [23.86, 49.51, 79.97],
    }
)

url = "s3://camille/guide/donnees/communes.parquet"
# Even empty, storage_options makes pandas use s3fs, as it does for CSV.
communes.to_parquet(url, storage_options={})

print(pd.read_parquet(url, storage_options={}))
