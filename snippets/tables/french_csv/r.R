library(aws.s3)

communes <- s3read_using(
  FUN = read.csv2,
  fileEncoding = "latin1",
  colClasses = c(code = "character"),
  object = "guide/donnees/communes.csv.gz",
  bucket = "camille",
  opts = list(region = "")
)
communes$date <- as.Date(communes$date, "%d/%m/%Y")

communes
sapply(communes, class)
