mc ls --versions s3/camille/guide/donnees/communes.csv
