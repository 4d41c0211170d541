import pandas as pd

# Even empty, storage_options makes pandas use s3fs, as it does for CSV.
communes = pd.read_parquet("s3://camille/guide/diffusion/communes.parquet", storage_options={})

print(communes)
print(communes.dtypes)
