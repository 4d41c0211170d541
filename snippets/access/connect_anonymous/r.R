library(aws.s3)

Sys.unsetenv(c("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"))

get_bucket_df("portail-ing", base_url = "minio.ouranos.ca", region = "")$Key
