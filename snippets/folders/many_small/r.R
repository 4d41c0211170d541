library(aws.s3)
library(parallel)

send <- function(file) {
  # aws.s3 would decode a %20 of the name
  key <- paste0("guide/", gsub("%", "%25", file, fixed = TRUE))
  put_object(file = file, object = key, bucket = "camille", region = "")
}
sent <- mclapply(list.files("mesures", full.names = TRUE), send, mc.cores = 8)
cat(sum(unlist(sent)), "\n")
