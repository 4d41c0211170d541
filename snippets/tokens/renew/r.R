library(aws.s3)

aws.signature::use_credentials()

found <- get_bucket_df("camille", prefix = "guide/donnees/", region = "")
found$Key
