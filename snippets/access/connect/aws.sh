if [ -n "${AWS_S3_ENDPOINT:-}" ]; then
  export AWS_ENDPOINT_URL="https://$AWS_S3_ENDPOINT"
fi

aws configure list
for bucket in $(aws s3api list-buckets --query 'Buckets[].Name' --output text); do
  echo "$bucket"
  aws s3 ls "s3://$bucket"
done
