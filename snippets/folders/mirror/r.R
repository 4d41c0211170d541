library(aws.s3)

here <- list.files("releves", "\\.csv$", recursive = TRUE, full.names = TRUE)
there <- get_bucket_df(bucket = "camille", prefix = "releves/", max = Inf, region = "")

now <- file.info(here)
then <- there[match(here, there$Key), ]
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime
changed <- here[!(same %in% TRUE)]
gone <- setdiff(grep("\\.csv$", there$Key, value = TRUE), here)
cat("to send:", changed, "to delete:", gone, sep = "\n")

# Once you have read that
for (key in changed) {
  put_object(file = key, object = key, bucket = "camille", region = "")
}
for (key in gone) {
  delete_object(key, bucket = "camille", region = "")
}
