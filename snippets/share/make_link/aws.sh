aws configure set default.s3.signature_version s3v4

link=$(aws s3 presign --expires-in 3600 s3://camille/guide/donnees/departements.csv)

curl -sS "$link"
