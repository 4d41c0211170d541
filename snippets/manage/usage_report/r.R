library(aws.s3)

found <- get_bucket_df("camille", prefix = "guide/", max = Inf, region = "")
folder <- sub("guide/([^/]*).*", "\\1", found$Key)

report <- data.frame(
  objects = c(table(folder)),
  bytes = c(tapply(as.numeric(found$Size), folder, sum))
)
report[order(-report$bytes), ]
