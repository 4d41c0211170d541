library(aws.s3)

delete_object(object = "guide/donnees/departements.csv", bucket = "camille", region = "")

get_bucket_df(bucket = "camille", prefix = "guide/donnees/", region = "")$Key
