library(aws.s3)

found <- get_bucket_df(
  bucket = "camille",
  prefix = "donnees/",
  max = Inf,
  region = ""
)

cat(nrow(found), "objects,", sum(as.numeric(found$Size)), "bytes\n")
