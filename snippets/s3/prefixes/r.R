library(aws.s3)

put_object(
  file = "communes.csv",
  object = "resultats/2026/communes.csv",
  bucket = "camille",
  region = ""
)

found <- get_bucket("camille", delimiter = "/", region = "")
unlist(attr(found, "CommonPrefixes"), use.names = FALSE)

get_bucket_df("camille", prefix = "resultats/", region = "")$Key
