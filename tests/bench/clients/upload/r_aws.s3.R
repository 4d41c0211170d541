library(aws.s3)

target <- strsplit(Sys.getenv("TARGET"), "/")[[1]]
put_object(
  file = "archive.bin",
  object = paste0(target[2], "/upload/archive.bin"),
  bucket = target[1],
  region = ""
)
