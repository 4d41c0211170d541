cd ~/work
. ./rapport.env
export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY@$AWS_S3_ENDPOINT"

mc cp communes.csv s3/camille/guide/rapports/communes.csv
mc ls s3/camille/guide/rapports/
