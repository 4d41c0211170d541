library(base64enc)
library(jsonlite)

token <- Sys.getenv("AWS_SESSION_TOKEN")
claims <- strsplit(token, ".", fixed = TRUE)[[1]][2]
claims <- fromJSON(rawToChar(base64decode(chartr("-_", "+/", claims))))

cat(round((claims$exp - as.numeric(Sys.time())) / 3600), "\n")
