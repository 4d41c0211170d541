export AWS_ENDPOINT_URL="https://$AWS_S3_ENDPOINT"

aws s3 ls s3://camille/
