library(arrow)
library(dplyr)

s3 <- S3FileSystem$create(endpoint_override = Sys.getenv("AWS_S3_ENDPOINT"))

ventes <- open_dataset(s3$path("camille/guide/donnees/ventes.parquet")) |>
  filter(commune == "29019") |>
  select(date, montant) |>
  collect()

print(head(ventes, 3))
cat(nrow(ventes), sum(ventes$montant), "\n")
