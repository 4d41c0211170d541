library(aws.s3)

BUCKET <- "camille"

here <- list.files("releves", "\\.csv$", recursive = TRUE, all.files = TRUE, full.names = TRUE)
there <- get_bucket_df(bucket = BUCKET, prefix = "guide/releves/", max = Inf, region = "")

now <- file.info(here)
keys <- paste0("guide/", here)
then <- there[match(keys, there$Key), ]
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime

# aws.s3 would decode a %20 of the name
literal <- function(key) gsub("%", "%25", key, fixed = TRUE)
for (file in here[!(same %in% TRUE)]) {
  put_object(file = file, object = literal(paste0("guide/", file)), bucket = BUCKET, region = "")
}
gone <- setdiff(grep("\\.csv$", there$Key, value = TRUE), keys)
if (length(here) == 0) stop("no CSV in releves") else for (key in gone) {
  delete_object(literal(key), bucket = BUCKET, region = "")
}

get_bucket_df(BUCKET, prefix = "guide/releves/", max = Inf, region = "")$Key
