library(aws.s3)

delete_bucket_policy("camille", region = "")

address <- paste0("https://", Sys.getenv("AWS_S3_ENDPOINT"))
answer <- httr::GET(paste0(address, "/camille/guide/diffusion/communes.csv"))
httr::status_code(answer)
