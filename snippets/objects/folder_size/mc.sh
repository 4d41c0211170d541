mc du s3/camille/guide/donnees/
