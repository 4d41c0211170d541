mc ls --incomplete s3/camille

mc rm --incomplete --recursive --force s3/camille

mc ls --incomplete s3/camille
