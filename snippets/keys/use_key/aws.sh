export AWS_ACCESS_KEY_ID="$RAPPORT_KEY"
export AWS_SECRET_ACCESS_KEY="$RAPPORT_SECRET"
unset AWS_SESSION_TOKEN

aws s3 cp --no-progress communes.csv s3://camille/guide/rapports/communes.csv
aws s3 ls s3://camille/guide/rapports/
