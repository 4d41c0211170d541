library(aws.s3)

copied <- copy_object(
  from_object = "guide/donnees/departements.csv",
  to_object = "guide/diffusion/departements.csv",
  from_bucket = "camille",
  to_bucket = "camille",
  region = ""
)

get_bucket_df(bucket = "camille", prefix = "guide/diffusion/", region = "")$Key
