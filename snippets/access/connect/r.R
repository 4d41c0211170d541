library(aws.s3)

Sys.getenv("AWS_S3_ENDPOINT")
nzchar(Sys.getenv("AWS_SESSION_TOKEN"))

for (bucket in bucketlist(region = "")$Bucket) {
  found <- get_bucket(bucket, delimiter = "/", region = "")
  print(bucket)
  print(unlist(attr(found, "CommonPrefixes"), use.names = FALSE))
}
