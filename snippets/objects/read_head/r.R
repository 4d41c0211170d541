library(aws.s3)

start <- get_object(
  object = "guide/diffusion/communes.csv",
  bucket = "camille",
  headers = list(Range = "bytes=0-99"),
  region = ""
)

writeLines(readLines(rawConnection(start), n = 3))
