library(aws.s3)

here <- list.files("releves", "\\.csv$", recursive = TRUE, full.names = TRUE)
there <- get_bucket_df(bucket = "camille", prefix = "guide/releves/", max = Inf, region = "")

now <- file.info(here)
keys <- paste0("guide/", here)
then <- there[match(keys, there$Key), ]
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime

# aws.s3 would decode a %20 of the name
literal <- function(key) gsub("%", "%25", key, fixed = TRUE)
for (file in here[!(same %in% TRUE)]) {
  put_object(file = file, object = literal(paste0("guide/", file)), bucket = "camille", region = "")
}
gone <- setdiff(grep("\\.csv$", there$Key, value = TRUE), keys)
if (length(here) == 0) stop("no CSV in releves") else for (key in gone) {
  delete_object(literal(key), bucket = "camille", region = "")
}

get_bucket_df("camille", prefix = "guide/releves/", max = Inf, region = "")$Key
