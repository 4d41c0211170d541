library(aws.s3)

put_bucket("projet-neige", region = "")
