library(aws.s3)

found <- get_bucket_df(
  bucket = "camille",
  prefix = "guide/donnees/",
  max = Inf,
  region = ""
)

cat(nrow(found), sum(as.numeric(found$Size)), "\n")
