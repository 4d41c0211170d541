library(aws.s3)

found <- get_bucket_df(bucket = "camille", prefix = "guide/donnees/", max = Inf, region = "")
for (key in found$Key) {
  file <- sub("guide/", "", key)
  dir.create(dirname(file), recursive = TRUE, showWarnings = FALSE)
  save_object(key, file = file, bucket = "camille", region = "")
  cat(file, "\n")
}
