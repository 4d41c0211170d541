library(aws.s3)

found <- get_bucket_df(bucket = "camille", prefix = "donnees/", max = Inf, region = "")
for (key in found$Key) {
  dir.create(dirname(key), recursive = TRUE, showWarnings = FALSE)
  save_object(key, file = key, bucket = "camille", region = "")
  cat(key, "\n")
}
