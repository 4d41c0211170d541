library(aws.s3)

found <- get_bucket_df("camille", prefix = "guide/releves/", max = Inf, region = "")
cat(nrow(found), sum(as.numeric(found$Size)), "\n")
cat(head(found$Key, 5), sep = "\n")
