library(aws.s3)
