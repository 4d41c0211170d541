library(aws.s3)

communes <- s3read_using(
  FUN = read.csv2,
  colClasses = c(code = "character"),
  object = "guide/diffusion/communes.csv",
  bucket = "camille",
  opts = list(region = "")
)

communes
sapply(communes, class)
