# The server checks the sum, and keeps it
mc cp --checksum SHA256 communes.csv s3/camille/guide/donnees/

mc stat s3/camille/guide/donnees/communes.csv
openssl dgst -sha256 -binary communes.csv | base64
