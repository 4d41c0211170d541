aws s3 ls s3://camille/donnees/
