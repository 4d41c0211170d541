aws s3 cp --no-progress communes.csv s3://camille/guide/donnees/

aws s3 ls s3://camille/guide/donnees/
