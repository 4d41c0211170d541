library(aws.s3)

found <- s3HTTP(
  bucket = "camille",
  query = list(versions = "", prefix = "guide/donnees/"),
  region = ""
)

for (version in found[names(found) == "Version"]) {
  if (version$IsLatest == "false") {
    s3HTTP(
      verb = "DELETE",
      bucket = "camille",
      path = paste0("/", version$Key),
      query = list(versionId = version$VersionId),
      region = ""
    )
    cat(version$Key, version$VersionId, "\n")
  }
}
