library(aws.s3)
library(tools)

put_object(
  file = "communes.csv",
  object = "guide/donnees/communes.csv",
  bucket = "camille",
  region = ""
)

copy <- save_object(
  "guide/donnees/communes.csv",
  file = tempfile(),
  bucket = "camille",
  region = ""
)
found <- unname(md5sum(copy))
print(found)
print(found == unname(md5sum("communes.csv")))
