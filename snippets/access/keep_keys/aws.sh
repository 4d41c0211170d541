if aws configure get aws_access_key_id --profile pavics >/dev/null 2>&1; then
  echo "There is a profile pavics already."
else
  aws configure set --profile pavics aws_access_key_id "$AWS_ACCESS_KEY_ID"
  aws configure set --profile pavics aws_secret_access_key "$AWS_SECRET_ACCESS_KEY"
  aws configure set --profile pavics endpoint_url "https://$AWS_S3_ENDPOINT"
fi

aws s3 ls --profile pavics
