from pathlib import Path
from urllib.request import urlopen

import s3fs

fs = s3fs.S3FileSystem(config_kwargs={"signature_version": "s3v4"})

# ls
print(fs.ls("camille/guide/donnees"))
# cat
print(fs.cat("camille/guide/donnees/departements.csv").decode(), end="")
# head
print(fs.head("camille/guide/diffusion/communes.csv", size=54).decode(), end="")
# cp
fs.put_file("communes.csv", "camille/guide/donnees/communes.csv")
# mirror
keys = fs.find("camille/guide/donnees/2026")
fs.get(keys, [key.removeprefix("camille/guide/donnees/") for key in keys])
# find
print(fs.glob("camille/guide/donnees/**/*.csv"))
# du
print(fs.du("camille/guide/donnees"))
# stat
print(fs.info("camille/guide/donnees/communes.csv")["size"])
# rm
fs.rm_file("camille/guide/donnees/2026/ventes.csv")
# diff
here = {str(path) for path in Path().rglob("*.csv")}
there = {key.removeprefix("camille/guide/donnees/") for key in fs.find("camille/guide/donnees")}
print(here - there, there - here)
# share
link = fs.sign("camille/guide/donnees/communes.csv", expiration=3600)
print(urlopen(link).read().decode(), end="")
