mc anonymous set private s3/camille/guide/diffusion/

curl -sS -o /dev/null -w '%{http_code}\n' \
  "https://$AWS_S3_ENDPOINT/camille/guide/diffusion/communes.csv"
