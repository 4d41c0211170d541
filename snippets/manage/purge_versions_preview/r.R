library(aws.s3)

found <- s3HTTP(
  bucket = "camille",
  query = list(versions = "", prefix = "guide/donnees/"),
  region = ""
)

for (version in found[names(found) == "Version"]) {
  if (version$IsLatest == "false") cat(version$LastModified, version$Size, version$Key, "\n")
}
