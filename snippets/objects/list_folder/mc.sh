mc ls s3/camille/donnees/
