aws s3api delete-bucket-policy --bucket camille

curl -sS -o /dev/null -w '%{http_code}\n' \
  "https://$AWS_S3_ENDPOINT/camille/guide/diffusion/communes.csv"
