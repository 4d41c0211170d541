key=$(aws configure get aws_access_key_id)
secret=$(aws configure get aws_secret_access_key)
token=$(aws configure get aws_session_token)
export MC_HOST_s3="https://$key:$secret:$token@$AWS_S3_ENDPOINT"

mc ls s3/camille/guide/donnees/
