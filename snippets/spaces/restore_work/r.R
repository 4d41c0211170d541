library(aws.s3)

saved <- get_bucket_df(bucket = "camille", prefix = "guide/work/meteo/", max = Inf, region = "")

for (key in saved$Key) {
  path <- path.expand(sub("guide/work/meteo", "~/work", key))
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  # aws.s3 would decode a %20 of the name
  save_object(gsub("%", "%25", key, fixed = TRUE), "camille", file = path, region = "")
  cat(sub("guide/work/meteo/", "", key), "\n")
}
