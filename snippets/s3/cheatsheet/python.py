"""The everyday verbs."""

from pathlib import Path
from urllib.request import urlopen

import s3fs

fs = s3fs.S3FileSystem(config_kwargs={"signature_version": "s3v4"})

# ls
print(fs.ls("camille/donnees"))
# cat
print(fs.cat("camille/donnees/departements.csv").decode(), end="")
# head
print(fs.head("camille/diffusion/communes.csv", size=54).decode(), end="")
# cp
fs.put("communes.csv", "camille/donnees/communes.csv")
# mirror
fs.get("camille/donnees/2026/", "2026/", recursive=True)
# find
print(fs.glob("camille/donnees/**/*.csv"))
# du
print(fs.du("camille/donnees"))
# stat
print(fs.info("camille/donnees/communes.csv")["size"])
# rm
fs.rm("camille/donnees/2026/ventes.csv")
# diff
here = {str(path) for path in Path().rglob("*.csv")}
there = {key.removeprefix("camille/donnees/") for key in fs.find("camille/donnees")}
print("only here:", here - there, "only there:", there - here)
# share
link = fs.sign("camille/donnees/communes.csv", expiration=3600)
print(urlopen(link).read().decode(), end="")
