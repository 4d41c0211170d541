library(aws.s3)

for (file in list.files("releves", recursive = TRUE, full.names = TRUE)) {
  put_object(file = file, object = paste0("guide/", file), bucket = "camille", region = "")
  cat(file, "\n")
}
