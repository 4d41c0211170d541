mc rm s3/camille/guide/donnees/departements.csv

mc ls s3/camille/guide/donnees/
