library(aws.s3)

BUCKET <- "camille"

put_object(
  file = "communes.csv",
  object = "guide/resultats/2026/communes.csv",
  bucket = BUCKET,
  region = ""
)

found <- get_bucket(BUCKET, prefix = "guide/", delimiter = "/", region = "")
unlist(attr(found, "CommonPrefixes"), use.names = FALSE)

get_bucket_df(BUCKET, prefix = "guide/resultats/", region = "")$Key
