library(aws.s3)

policy <- paste(readLines("policy.json"), collapse = "\n")
put_bucket_policy("camille", policy, region = "")

address <- paste0("https://", Sys.getenv("AWS_S3_ENDPOINT"))
answer <- httr::GET(paste0(address, "/camille/guide/diffusion/communes.csv"))
cat(httr::content(answer, "text", encoding = "UTF-8"))
