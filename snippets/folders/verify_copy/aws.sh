# The server checks the sum, and keeps it
aws s3 cp --no-progress --checksum-algorithm SHA256 communes.csv s3://camille/donnees/

openssl dgst -sha256 -binary communes.csv | base64
aws s3api head-object --bucket camille --key donnees/communes.csv \
  --checksum-mode ENABLED --query ChecksumSHA256 --output text
