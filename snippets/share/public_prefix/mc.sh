mc anonymous set download s3/camille/diffusion/

curl -sS "https://$AWS_S3_ENDPOINT/camille/diffusion/communes.csv"
