library(aws.s3)

target <- strsplit(Sys.getenv("TARGET"), "/")[[1]]
save_object(
  object = paste0(target[2], "/download/archive.bin"),
  bucket = target[1],
  file = "got/archive.bin",
  region = ""
)
