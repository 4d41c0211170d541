library(aws.s3)

saved <- get_bucket_df(bucket = "camille", prefix = "work/", max = Inf, region = "")

for (key in saved$Key) {
  path <- path.expand(file.path("~", key))
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  save_object(object = key, bucket = "camille", file = path, region = "")
  cat(key, "\n")
}
