aws s3 mb s3://projet-neige
