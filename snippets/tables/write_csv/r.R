library(aws.s3)

communes <- data.frame(
  code = c("01053", "29019", "42218"),
  nom = c("Bourg-en-Bresse", "Brest", "Saint-Étienne"),
  superficie = c(23.86, 49.51, 79.97)
)

s3write_using(
  x = communes,
  FUN = write.csv2,
  row.names = FALSE,
  object = "guide/donnees/communes.csv",
  bucket = "camille",
  opts = list(region = "")
)

s3read_using(
  FUN = read.csv2,
  colClasses = c(code = "character"),
  object = "guide/donnees/communes.csv",
  bucket = "camille",
  opts = list(region = "")
)
