cd ~/work
set -a
. ./rapport.env
set +a
unset AWS_SESSION_TOKEN

aws s3 cp --no-progress communes.csv s3://camille/guide/rapports/communes.csv
aws s3 ls s3://camille/guide/rapports/
