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
      # aws.s3 would decode a %20 of the name
      path = paste0("/", gsub("%", "%25", version$Key, fixed = TRUE)),
      query = list(versionId = version$VersionId),
      region = ""
    )
    cat(version$Key, version$VersionId, "\n")
  }
}
