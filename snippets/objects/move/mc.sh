BUCKET=camille

mc mv s3/$BUCKET/guide/donnees/2026/ventes.csv s3/$BUCKET/guide/archives/ventes-2026.csv

mc ls s3/$BUCKET/guide/archives/
