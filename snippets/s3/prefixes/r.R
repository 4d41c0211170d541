library(aws.s3)

put_object(
  file = "communes.csv",
  object = "guide/resultats/2026/communes.csv",
  bucket = "camille",
  region = ""
)

found <- get_bucket("camille", prefix = "guide/", delimiter = "/", region = "")
unlist(attr(found, "CommonPrefixes"), use.names = FALSE)

get_bucket_df("camille", prefix = "guide/resultats/", region = "")$Key
