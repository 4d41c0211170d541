library(aws.s3)

found <- get_uploads("camille", region = "")
for (upload in found[names(found) == "Upload"]) {
  print(upload$Key)
  s3HTTP(
    verb = "DELETE",
    bucket = "camille",
    path = paste0("/", upload$Key),
    query = list(uploadId = upload$UploadId),
    region = ""
  )
}

left <- get_uploads("camille", region = "")
sum(names(left) == "Upload")
