import pandas as pd

communes = pd.read_csv(
    "s3://camille/guide/diffusion/communes.csv",
    sep=";",
    decimal=",",
    dtype={"code": str},
)

print(communes)
print(communes.dtypes)
