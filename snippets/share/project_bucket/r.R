library(aws.s3)

key <- Sys.getenv("PROJET_ACCESS_KEY_ID")
secret <- Sys.getenv("PROJET_SECRET_ACCESS_KEY")

save_object(
  object = "guide/donnees/departements.csv",
  bucket = "camille",
  file = "departements.csv",
  region = ""
)
put_object(
  file = "departements.csv",
  object = "guide/departements.csv",
  bucket = "projet-climat",
  key = key, secret = secret, region = ""
)

get_bucket_df("projet-climat", key = key, secret = secret, region = "")$Key
