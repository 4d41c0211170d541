library(aws.s3)

writeLines('<meta charset="utf-8">Relevés d’été', "rapport.html")

put_object(
  file = "rapport.html",
  object = "guide/rapport.html",
  bucket = "camille",
  headers = list("Content-Type" = "text/html"),
  region = ""
)

found <- head_object("guide/rapport.html", "camille", region = "")
cat(attr(found, "content-type"), "\n")
