library(aws.s3)

fichier <- save_object(
  object = "guide/donnees/ventes.csv",
  bucket = "camille",
  file = tempfile(fileext = ".csv"),
  region = ""
)

ventes <- file(fichier, "r")
colonnes <- strsplit(readLines(ventes, 1), ",")[[1]]
types <- unname(c(commune = "character", montant = "numeric")[colonnes])
types[is.na(types)] <- "NULL"

totaux <- NULL
while (length(lignes <- readLines(ventes, 100000)) > 0) {
  part <- read.csv(text = lignes, header = FALSE, col.names = colonnes, colClasses = types)
  totaux <- rbind(totaux, aggregate(montant ~ commune, part, sum))
}
close(ventes)

aggregate(montant ~ commune, totaux, sum)
