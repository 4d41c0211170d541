library(aws.s3)

archive <- tempfile(fileext = ".tar")
tar(archive, "mesures")
put_object(file = archive, object = "guide/mesures.tar", bucket = "camille", region = "")

copy <- save_object("guide/mesures.tar", file = tempfile(), bucket = "camille", region = "")
names <- grep("json$", untar(copy, list = TRUE), value = TRUE)
cat(length(names), sort(names)[1], "\n")
