library(aws.s3)

BUCKET <- "camille"

copied <- copy_object(
  from_object = "guide/donnees/departements.csv",
  to_object = "guide/diffusion/departements.csv",
  from_bucket = BUCKET,
  to_bucket = BUCKET,
  region = ""
)

get_bucket_df(bucket = BUCKET, prefix = "guide/diffusion/", region = "")$Key
