library(aws.s3)

work <- path.expand("~/work")
files <- list.files(work, recursive = TRUE, all.files = TRUE)
skipped <- "(^|/)\\.(git|venv|cache|aws|ssh)/|\\.(Renviron|env|pem|key)$|\\.env\\."
files <- files[!grepl(skipped, files)]

saved <- get_bucket_df(bucket = "camille", prefix = "guide/work/meteo/", max = Inf, region = "")
then <- saved[match(paste0("guide/work/meteo/", files), saved$Key), ]
now <- file.info(file.path(work, files))
same <- as.numeric(then$Size) == now$size &
  as.POSIXct(then$LastModified, "UTC", "%Y-%m-%dT%H:%M:%OSZ") > now$mtime
changed <- files[!(same %in% TRUE)]
cat(changed, sep = "\n")

for (file in changed) {
  put_object(
    file = file.path(work, file),
    # aws.s3 would decode a %20 of the name
    object = paste0("guide/work/meteo/", gsub("%", "%25", file, fixed = TRUE)),
    bucket = "camille",
    region = ""
  )
}
cat(length(changed), length(files), "\n")
