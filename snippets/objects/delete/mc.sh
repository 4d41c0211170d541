mc rm s3/camille/donnees/departements.csv

mc ls s3/camille/donnees/
