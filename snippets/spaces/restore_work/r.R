library(aws.s3)

saved <- get_bucket_df(bucket = "camille", prefix = "guide/work/", max = Inf, region = "")

for (key in saved$Key) {
  path <- path.expand(sub("guide", "~", key))
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  save_object(object = key, bucket = "camille", file = path, region = "")
  cat(sub("guide/", "", key), "\n")
}
