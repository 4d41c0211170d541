library(aws.s3)

copied <- copy_object(
  from_object = "donnees/departements.csv",
  to_object = "diffusion/departements.csv",
  from_bucket = "camille",
  to_bucket = "camille",
  region = ""
)

get_bucket_df(bucket = "camille", prefix = "diffusion/", region = "")$Key
