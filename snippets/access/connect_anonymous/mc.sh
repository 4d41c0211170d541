mc alias set pavics https://minio.ouranos.ca

mc ls pavics/portail-ing
