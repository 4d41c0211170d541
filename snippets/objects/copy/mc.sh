BUCKET=camille

mc cp s3/$BUCKET/guide/donnees/departements.csv s3/$BUCKET/guide/diffusion/

mc ls s3/$BUCKET/guide/diffusion/
