library(aws.s3)

work <- path.expand("~/work")
files <- list.files(work, recursive = TRUE, all.files = TRUE)
files <- files[!grepl("(^|/)\\.(git|venv|cache)/", files)]

saved <- get_bucket_df(bucket = "camille", prefix = "work/", max = Inf, region = "")
then <- saved[match(paste0("work/", files), saved$Key), ]
now <- file.info(file.path(work, files))
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime
changed <- files[!(same %in% TRUE)]
cat("would leave:", changed, sep = "\n")

for (file in changed) {
  put_object(
    file = file.path(work, file),
    object = paste0("work/", file),
    bucket = "camille",
    region = ""
  )
}
cat(length(changed), "of", length(files), "files saved now\n")
