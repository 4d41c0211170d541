library(aws.s3)

BUCKET <- "camille"

key <- "guide/donnees/communes.csv"
found <- s3HTTP(
  bucket = BUCKET,
  query = list(versions = "", prefix = key),
  region = ""
)
versions <- found[names(found) == "Version"]
before <- Filter(
  function(v) v$Key == key && v$LastModified < "2026-05-04T20:00:00Z",
  versions
)
old <- before[[1]]$VersionId

contents <- get_object(key, BUCKET, query = list(versionId = old), region = "")
cat(rawToChar(contents))

put_object(contents, key, BUCKET, region = "")
