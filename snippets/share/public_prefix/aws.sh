aws s3api put-bucket-policy --bucket camille --policy file://policy.json

curl -sS "https://$AWS_S3_ENDPOINT/camille/guide/diffusion/communes.csv"
