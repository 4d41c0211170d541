library(duckdb)

base <- dbConnect(duckdb())
dbExecute(base, "INSTALL httpfs")
dbExecute(base, "LOAD httpfs")
dbExecute(base, sprintf(
  "CREATE SECRET (
     TYPE s3, URL_STYLE 'path',
     ENDPOINT '%s', KEY_ID '%s', SECRET '%s', SESSION_TOKEN '%s'
   )",
  Sys.getenv("AWS_S3_ENDPOINT"), Sys.getenv("AWS_ACCESS_KEY_ID"),
  Sys.getenv("AWS_SECRET_ACCESS_KEY"), Sys.getenv("AWS_SESSION_TOKEN")
))

ventes <- dbGetQuery(base, "
  SELECT date, montant
  FROM 's3://camille/guide/donnees/ventes.parquet'
  WHERE commune = '29019'
")

print(head(ventes, 3))
cat(nrow(ventes), sum(ventes$montant), "\n")
