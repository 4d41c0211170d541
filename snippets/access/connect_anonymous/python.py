import s3fs

fs = s3fs.S3FileSystem(endpoint_url="https://minio.ouranos.ca", anon=True)

print(fs.ls("portail-ing"))
