aws configure set aws_access_key_id "$AWS_ACCESS_KEY_ID"
aws configure set aws_secret_access_key "$AWS_SECRET_ACCESS_KEY"
aws configure set endpoint_url "https://$AWS_S3_ENDPOINT"

aws s3 ls
