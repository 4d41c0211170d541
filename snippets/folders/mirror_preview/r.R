library(aws.s3)

here <- list.files("releves", "\\.csv$", recursive = TRUE, all.files = TRUE, full.names = TRUE)
there <- get_bucket_df(bucket = "camille", prefix = "guide/releves/", max = Inf, region = "")

now <- file.info(here)
keys <- paste0("guide/", here)
then <- there[match(keys, there$Key), ]
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime

cat("send", here[!(same %in% TRUE)], sep = "\n")
cat("delete", setdiff(grep("\\.csv$", there$Key, value = TRUE), keys), sep = "\n")
