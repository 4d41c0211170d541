import subprocess

import pandas as pd
import s3fs

fs = s3fs.S3FileSystem(config_kwargs={"signature_version": "s3v4"})

link = fs.sign("camille/guide/depot/releves.csv", expiration=3600, client_method="put_object")

# What the sender types, with curl, wherever the platform can be reached.
subprocess.run(["curl", "-sS", "-T", "releves.csv", link], check=True)

print(pd.read_csv("s3://camille/guide/depot/releves.csv"))
