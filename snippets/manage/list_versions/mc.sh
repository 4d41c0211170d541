mc ls --versions s3/camille/donnees/communes.csv
