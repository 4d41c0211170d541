library(aws.s3)

save_object(
  object = "guide/archives/relevé été 2026.csv",
  bucket = "camille",
  file = "relevé été 2026.csv",
  region = ""
)

readLines("relevé été 2026.csv")
