"""Read a CSV file of a bucket into a data frame."""

import pandas as pd

communes = pd.read_csv(
    "s3://camille/diffusion/communes.csv",
    sep=";",
    decimal=",",
    dtype={"code": str},
)

print(communes)
print(communes.dtypes)
