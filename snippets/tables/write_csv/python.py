import pandas as pd

communes = pd.DataFrame(
    {
        "code": ["01053", "29019", "42218"],
        "nom": ["Bourg-en-Bresse", "Brest", "Saint-Étienne"],
        "superficie": [23.86, 49.51, 79.97],
    }
)

url = "s3://camille/guide/donnees/communes.csv"
communes.to_csv(url, sep=";", decimal=",", index=False)

print(pd.read_csv(url, sep=";", decimal=",", dtype={"code": str}))
