BUCKET=camille

mc cp communes.csv s3/$BUCKET/guide/resultats/2026/

mc ls s3/$BUCKET/guide/
mc find s3/$BUCKET/guide/resultats/
