export MC_HOST_rapport="https://$RAPPORT_KEY:$RAPPORT_SECRET@$AWS_S3_ENDPOINT"

mc cp communes.csv rapport/camille/guide/rapports/communes.csv
mc ls rapport/camille/guide/rapports/
