BUCKET=camille

aws s3 cp --no-progress communes.csv s3://$BUCKET/guide/resultats/2026/

aws s3 ls s3://$BUCKET/guide/
aws s3 ls --recursive s3://$BUCKET/guide/resultats/
