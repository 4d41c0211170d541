library(aws.s3)

BUCKET <- "camille"

unzip("guide.zip", exdir = "given")
for (name in list.files("given/guide", recursive = TRUE, all.files = TRUE)) {
  file <- file.path("given/guide", name)
  key <- file.path("guide", name)
  given <- readBin(file, "raw", file.size(file))
  there <- get_object(key, bucket = BUCKET, region = "")
  if (identical(there, given)) {
    delete_object(key, bucket = BUCKET, region = "")
  }
}

cat("left:", get_bucket_df(BUCKET, prefix = "guide/", region = "")$Key, sep = "\n")
