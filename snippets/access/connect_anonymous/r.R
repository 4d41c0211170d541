library(aws.s3)

mine <- Sys.getenv(c("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"))
Sys.unsetenv(names(mine))

get_bucket_df("portail-ing", base_url = "minio.ouranos.ca", region = "")$Key

do.call(Sys.setenv, as.list(mine))
