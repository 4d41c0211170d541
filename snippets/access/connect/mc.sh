if [ -n "${AWS_S3_ENDPOINT:-}" ]; then
  export MC_HOST_s3="https://$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY:${AWS_SESSION_TOKEN:-}@$AWS_S3_ENDPOINT"
fi

mc tree --depth 2 s3
