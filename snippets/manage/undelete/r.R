library(aws.s3)

BUCKET <- "camille"

status <- s3HTTP(bucket = BUCKET, query = list(versioning = ""), region = "")
if (length(status) == 0) stop("versioning is off")

found <- s3HTTP(
  bucket = BUCKET,
  query = list(versions = "", prefix = "guide/donnees/"),
  region = ""
)

for (mark in found[names(found) == "DeleteMarker"]) {
  if (mark$IsLatest == "true") {
    s3HTTP(
      verb = "DELETE",
      bucket = BUCKET,
      # aws.s3 would decode a %20 of the name
      path = paste0("/", gsub("%", "%25", mark$Key, fixed = TRUE)),
      query = list(versionId = mark$VersionId),
      region = ""
    )
    cat(mark$Key, "\n")
  }
}
