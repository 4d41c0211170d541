mc mv s3/camille/guide/donnees/2026/ventes.csv s3/camille/guide/archives/ventes-2026.csv

mc ls s3/camille/guide/archives/
