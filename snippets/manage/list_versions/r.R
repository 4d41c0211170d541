library(aws.s3)

found <- s3HTTP(
  bucket = "camille",
  query = list(versions = "", prefix = "guide/donnees/communes.csv"),
  region = ""
)

for (version in found[names(found) == "Version"]) {
  cat(version$LastModified, version$Size, version$VersionId, "\n")
}
