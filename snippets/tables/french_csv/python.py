import pandas as pd

communes = pd.read_csv(
    "s3://camille/guide/donnees/communes.csv.gz",
    sep=";",
    decimal=",",
    encoding="latin-1",
    dtype={"code": str},
    parse_dates=["date"],
    date_format="%d/%m/%Y",
)

print(communes)
print(communes.dtypes)
