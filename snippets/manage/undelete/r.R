library(aws.s3)

found <- s3HTTP(
  bucket = "camille",
  query = list(versions = "", prefix = "guide/donnees/"),
  region = ""
)

for (mark in found[names(found) == "DeleteMarker"]) {
  if (mark$IsLatest == "true") {
    s3HTTP(
      verb = "DELETE",
      bucket = "camille",
      path = paste0("/", mark$Key),
      query = list(versionId = mark$VersionId),
      region = ""
    )
    cat(mark$Key, "\n")
  }
}
