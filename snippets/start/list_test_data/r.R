library(aws.s3)

given <- unzip("guide.zip", list = TRUE)$Name
there <- get_bucket_df("camille", prefix = "guide/", region = "")$Key

cat(length(intersect(there, given)), "files of the test data set\n")
cat("others:", setdiff(there, given), sep = "\n")
