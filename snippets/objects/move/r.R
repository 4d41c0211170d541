library(aws.s3)

BUCKET <- "camille"

copied <- copy_object(
  from_object = "guide/donnees/2026/ventes.csv",
  to_object = "guide/archives/ventes-2026.csv",
  from_bucket = BUCKET,
  to_bucket = BUCKET,
  region = ""
)
delete_object(object = "guide/donnees/2026/ventes.csv", bucket = BUCKET, region = "")

get_bucket_df(bucket = BUCKET, prefix = "guide/archives/", region = "")$Key
