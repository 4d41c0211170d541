library(aws.s3)

unzip("guide.zip")
names <- list.files("guide", recursive = TRUE, all.files = TRUE, full.names = TRUE)
for (name in names) {
  put_object(file = name, object = name, bucket = "camille", region = "")
}

cat(length(names), "files in camille/guide/\n")
