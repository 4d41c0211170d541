library(aws.s3)

found <- get_bucket_df(
  bucket = "camille",
  prefix = "guide/capteurs/",
  max = Inf,
  region = ""
)

nrow(found)
found$Key[c(1, nrow(found))]
