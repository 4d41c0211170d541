aws s3 mv --no-progress s3://camille/guide/donnees/2026/ventes.csv s3://camille/guide/archives/ventes-2026.csv

aws s3 ls s3://camille/guide/archives/
