BUCKET=camille

mc cat --rewind 2026-05-04T20:00:00Z s3/$BUCKET/guide/donnees/communes.csv

mc cp --rewind 2026-05-04T20:00:00Z s3/$BUCKET/guide/donnees/communes.csv s3/$BUCKET/guide/donnees/communes.csv
