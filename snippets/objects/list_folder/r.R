library(aws.s3)

found <- get_bucket(
  bucket = "camille",
  prefix = "guide/donnees/",
  delimiter = "/",
  region = ""
)

attr(found, "CommonPrefixes")
as.data.frame(found)[c("Key", "Size")]
