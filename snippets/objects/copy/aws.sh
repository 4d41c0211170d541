BUCKET=camille

aws s3 cp --no-progress s3://$BUCKET/guide/donnees/departements.csv s3://$BUCKET/guide/diffusion/

aws s3 ls s3://$BUCKET/guide/diffusion/
