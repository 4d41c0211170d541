import pandas as pd
import s3fs

fs = s3fs.S3FileSystem(config_kwargs={"signature_version": "s3v4"})

link = fs.sign("camille/guide/donnees/departements.csv", expiration=3600)

print(pd.read_csv(link, sep=";"))
