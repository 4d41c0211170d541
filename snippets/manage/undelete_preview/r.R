library(aws.s3)

status <- s3HTTP(bucket = "camille", query = list(versioning = ""), region = "")
cat(if (length(status)) status else "versioning is off", "\n")

found <- s3HTTP(
  bucket = "camille",
  query = list(versions = "", prefix = "guide/donnees/"),
  region = ""
)

for (mark in found[names(found) == "DeleteMarker"]) {
  if (mark$IsLatest == "true") cat(mark$LastModified, mark$Key, "\n")
}
