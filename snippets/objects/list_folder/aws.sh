aws s3 ls s3://camille/guide/donnees/
