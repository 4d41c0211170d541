library(aws.s3)

status <- s3HTTP(bucket = "camille", query = list(versioning = ""), region = "")
if (length(status) == 0) stop("versioning is off")

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
      # aws.s3 would decode a %20 of the name
      path = paste0("/", gsub("%", "%25", mark$Key, fixed = TRUE)),
      query = list(versionId = mark$VersionId),
      region = ""
    )
    cat(mark$Key, "\n")
  }
}
