aws --endpoint-url https://minio.ouranos.ca --no-sign-request s3 ls s3://portail-ing
