aws s3 rm s3://camille/guide/donnees/departements.csv

aws s3 ls s3://camille/guide/donnees/
