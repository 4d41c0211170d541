"""Make a link that reads one file for an hour, and open it without keys."""

from urllib.request import urlopen

import s3fs

fs = s3fs.S3FileSystem(config_kwargs={"signature_version": "s3v4"})

link = fs.sign("camille/donnees/departements.csv", expiration=3600)

with urlopen(link) as answer:
    print(answer.read().decode())
