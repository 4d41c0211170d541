library(aws.s3)

found <- get_bucket_df("camille", prefix = "guide/releves/", max = Inf, region = "")
for (key in found$Key) {
  # aws.s3 would decode a %20 of the name
  delete_object(gsub("%", "%25", key, fixed = TRUE), bucket = "camille", region = "")
}
cat(nrow(found), "\n")
