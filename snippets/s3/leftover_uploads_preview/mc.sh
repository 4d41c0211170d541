mc ls --incomplete s3/camille
