library(aws.s3)

unzip("guide.zip", exdir = "given")
for (name in list.files("given/guide", recursive = TRUE)) {
  file <- file.path("given/guide", name)
  key <- file.path("guide", name)
  given <- readBin(file, "raw", file.size(file))
  there <- get_object(key, bucket = "camille", region = "")
  if (identical(there, given)) {
    delete_object(key, bucket = "camille", region = "")
  }
}

cat("left:", get_bucket_df("camille", prefix = "guide/", region = "")$Key, sep = "\n")
