"""Read a compressed CSV as French software writes it: Latin-1, semicolons, commas."""

import pandas as pd

communes = pd.read_csv(
    "s3://camille/donnees/communes.csv.gz",
    sep=";",
    decimal=",",
    encoding="latin-1",
    dtype={"code": str},
    parse_dates=["date"],
    date_format="%d/%m/%Y",
)

print(communes)
print(communes.dtypes)
