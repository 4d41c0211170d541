aws s3api put-bucket-versioning --bucket camille --versioning-configuration Status=Enabled

aws s3api get-bucket-versioning --bucket camille
