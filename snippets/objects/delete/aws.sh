aws s3 rm s3://camille/donnees/departements.csv

aws s3 ls s3://camille/donnees/
