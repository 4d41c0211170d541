library(aws.s3)
library(parallel)

send <- function(file) {
  put_object(file = file, object = paste0("guide/", file), bucket = "camille", region = "")
}
sent <- mclapply(list.files("mesures", full.names = TRUE), send, mc.cores = 8)
cat(sum(unlist(sent)), "\n")
