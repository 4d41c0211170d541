library(aws.s3)

for (file in list.files("releves", recursive = TRUE, all.files = TRUE, full.names = TRUE)) {
  # aws.s3 would decode a %20 of the name
  key <- paste0("guide/", gsub("%", "%25", file, fixed = TRUE))
  put_object(file = file, object = key, bucket = "camille", region = "")
  cat(file, "\n")
}
