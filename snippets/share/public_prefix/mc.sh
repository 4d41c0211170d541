mc anonymous set download s3/camille/guide/diffusion/

curl -sS "https://$AWS_S3_ENDPOINT/camille/guide/diffusion/communes.csv"
