library(aws.s3)

key <- Sys.getenv("RAPPORT_KEY")
secret <- Sys.getenv("RAPPORT_SECRET")

put_object(file = "communes.csv", object = "guide/rapports/communes.csv", bucket = "camille",
           region = "", key = key, secret = secret)

found <- get_bucket_df("camille", prefix = "guide/rapports/", region = "", key = key, secret = secret)
found$Key
