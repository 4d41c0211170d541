export MC_HOST_projet="https://$PROJET_ACCESS_KEY_ID:$PROJET_SECRET_ACCESS_KEY@$AWS_S3_ENDPOINT"

mc cp s3/camille/guide/donnees/departements.csv projet/projet-climat/guide/

mc ls projet/projet-climat/guide/
