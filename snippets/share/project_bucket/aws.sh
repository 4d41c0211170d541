aws configure set --profile projet aws_access_key_id "$PROJET_ACCESS_KEY_ID"
aws configure set --profile projet aws_secret_access_key "$PROJET_SECRET_ACCESS_KEY"

aws s3 cp s3://camille/guide/donnees/departements.csv - |
  aws s3 cp --profile projet - s3://projet-climat/guide/departements.csv

aws s3 ls --profile projet s3://projet-climat/guide/
