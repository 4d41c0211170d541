# The server checks the sum, and keeps it
aws s3 cp --no-progress --checksum-algorithm SHA256 communes.csv s3://camille/guide/donnees/

openssl dgst -sha256 -binary communes.csv | base64
aws s3api head-object --bucket camille --key guide/donnees/communes.csv \
  --checksum-mode ENABLED --query ChecksumSHA256 --output text
