library(aws.s3)

found <- get_bucket_df(bucket = "camille", prefix = "guide/donnees/", max = Inf, region = "")
for (key in found$Key) {
  file <- sub("guide/", "", key)
  dir.create(dirname(file), recursive = TRUE, showWarnings = FALSE)
  # aws.s3 would decode a %20 of the name
  save_object(gsub("%", "%25", key, fixed = TRUE), file = file, bucket = "camille", region = "")
  cat(file, "\n")
}
