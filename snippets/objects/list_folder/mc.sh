mc ls s3/camille/guide/donnees/
