mc version enable s3/camille

mc version info s3/camille
