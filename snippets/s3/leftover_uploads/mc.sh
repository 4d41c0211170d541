mc rm --incomplete --recursive --force s3/camille/guide/archives/2025.zip

mc ls --incomplete s3/camille
