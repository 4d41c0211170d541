# The server checks the sum, and keeps it
mc cp --checksum SHA256 communes.csv s3/camille/donnees/

mc stat s3/camille/donnees/communes.csv
openssl dgst -sha256 -binary communes.csv | base64
