library(aws.s3)

settings <- c("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_S3_ENDPOINT")
lines <- paste0(settings, "=", Sys.getenv(settings))
cat("", lines, file = "~/.Renviron", sep = "\n", append = TRUE)
Sys.chmod("~/.Renviron", "600")

bucketlist(region = "")$Bucket
