library(aws.s3)

copied <- copy_object(
  from_object = "guide/donnees/2026/ventes.csv",
  to_object = "guide/archives/ventes-2026.csv",
  from_bucket = "camille",
  to_bucket = "camille",
  region = ""
)
delete_object(object = "guide/donnees/2026/ventes.csv", bucket = "camille", region = "")

get_bucket_df(bucket = "camille", prefix = "guide/archives/", region = "")$Key
