mc mv s3/camille/donnees/2026/ventes.csv s3/camille/archives/ventes-2026.csv

mc ls s3/camille/archives/
