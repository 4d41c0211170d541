library(aws.s3)

put_versioning("camille", status = "Enabled", region = "")

answer <- s3HTTP(
  bucket = "camille",
  query = list(versioning = ""),
  region = ""
)
cat(answer, "\n")
