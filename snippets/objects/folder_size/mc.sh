mc du s3/camille/donnees/
