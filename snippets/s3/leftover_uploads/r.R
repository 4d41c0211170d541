library(aws.s3)

BUCKET <- "camille"

found <- get_uploads(BUCKET, region = "")
for (upload in found[names(found) == "Upload"]) {
  if (startsWith(upload$Key, "guide/archives/")) {
    s3HTTP(
      verb = "DELETE",
      bucket = BUCKET,
      # aws.s3 would decode a %20 of the name
      path = paste0("/", gsub("%", "%25", upload$Key, fixed = TRUE)),
      query = list(uploadId = upload$UploadId),
      region = ""
    )
  }
}

left <- get_uploads(BUCKET, region = "")
for (upload in left[names(left) == "Upload"]) cat(upload$Key, "\n")
