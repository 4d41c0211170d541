library(aws.s3)

delete_object(object = "donnees/departements.csv", bucket = "camille", region = "")

get_bucket_df(bucket = "camille", prefix = "donnees/", region = "")$Key
