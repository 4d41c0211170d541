library(aws.s3)

found <- get_bucket_df("camille", max = Inf, region = "")
folder <- sub("/.*", "", found$Key)

report <- data.frame(
  objects = c(table(folder)),
  bytes = c(tapply(as.numeric(found$Size), folder, sum))
)
report[order(-report$bytes), ]
